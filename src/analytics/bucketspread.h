// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the buckets of a histogram that somebody else made into a QuantileSketch, so that it can be added to others, whatever
// their bounds.
#pragma once

#include "analytics/quantilesketch.h"

namespace demarc {

// Counts `count` (≥ 0) values of (lower, upper] times `perUnit`, spread evenly over the bucket in eighths, as Prometheus'
// histogram_quantile() supposes them to be. Where the values really lie is not known, so a quantile can be off by the width of
// the bucket it falls in: that is as good as the sender's bounds are. (Of an exponential histogram of scale 5, 2.2 %.)
// Of a bucket without an upper bound the lower one is counted; what is below zero counts as zero. Counts add up exactly.
// `turn` (0…7) decides which eighths get one more where they cannot all get the same: with another one for each point, single
// values of many points spread over the bucket, too.
void addBucket(QuantileSketch &sketch, double lower, double upper, std::int64_t count, double perUnit, int turn = 4);

} // namespace demarc
