// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the Monitoring page: what is shown (environment, system, model), how it is grouped, over which time, whether
// compared with the period before, and whether live.
#pragma once

#include "app/monitoring/monitoringrange.h"
#include "domain/telemetry/panel.h"

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace demarc::ui {

class Label;
class Segmented;

// What is known to choose from, sorted; systems by name with the services that map to them.
struct MonitoringChoices {
    QStringList environments;
    std::map<QString, std::vector<std::string>> servicesOfSystem;
    QStringList models;
    bool operator==(const MonitoringChoices &) const = default;
};

class MonitoringHead : public QWidget {
    Q_OBJECT

public:
    explicit MonitoringHead(QWidget *parent = nullptr);

    // Keeps what is chosen, also where it is not among the choices any more.
    void setChoices(const MonitoringChoices &choices);
    void setRange(const app::RangeChoice &range);
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    // The state beside the Live switch: how old the newest call is; `tone` warning where that is long ago.
    void setLiveText(const QString &text, bool stale);

    app::RangeChoice range() const { return m_range; }
    std::optional<Dimension> groupBy() const;
    CallFilter filter() const;
    bool compares() const;
    bool isLive() const;

Q_SIGNALS:
    void changed();     // any of the above but live
    void liveChanged(); // the Live switch

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameComparison();
    void setUpFilters();
    void setUpRange();
    void setUpSwitches();
    void askForRange();
    void fill(QComboBox *box, const QString &all, const QStringList &values);

    QComboBox *m_environment = nullptr;
    QComboBox *m_system = nullptr;
    QComboBox *m_model = nullptr;
    QComboBox *m_group = nullptr;
    Segmented *m_segments = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_live = nullptr;
    MonitoringChoices m_choices;
    app::RangeChoice m_range {app::RangeKind::Week, {}, {}}; // enough for a rhythm to show
    QString m_liveText;
    bool m_isStale = false;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace demarc::ui
