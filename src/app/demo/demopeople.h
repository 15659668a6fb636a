// SPDX-License-Identifier: GPL-3.0-or-later
// The invented people of the demo workspace and the roles they stand behind.
#pragma once

#include "domain/people/person.h"

#include <utility>
#include <vector>

namespace demarc::app {

struct DemoPeople {
    Person productOwner = made(u"Maria Lindqvist", Party::Internal);
    Person riskLegal = made(u"Jonas Weber", Party::Internal);
    Person domainExpert = made(u"Aisha Khan", Party::Internal);
    Person platformTeam = made(u"Tomás Silva", Party::Internal);
    Person opsLead = made(u"Elena Petrova", Party::Partner);
    Person promptEngineer = made(u"Sam O’Connor", Party::Partner);
    Person mlEngineer = made(u"Wei Zhang", Party::Partner);
    Person onCall = made(u"Priya Nair", Party::Partner);

    std::vector<Person> all() const
    {
        return {productOwner, riskLegal, domainExpert, platformTeam, opsLead, promptEngineer, mlEngineer, onCall};
    }
    // Role names of the founding template.
    std::vector<std::pair<QString, Person>> byRole() const
    {
        return {{QStringLiteral("Product owner"), productOwner}, {QStringLiteral("Risk & legal"), riskLegal},
            {QStringLiteral("Domain expert"), domainExpert}, {QStringLiteral("Platform team"), platformTeam},
            {QStringLiteral("Ops lead"), opsLead}, {QStringLiteral("Prompt engineer"), promptEngineer},
            {QStringLiteral("ML engineer"), mlEngineer}, {QStringLiteral("On-call"), onCall}};
    }

private:
    static Person made(const char16_t *name, Party party)
    {
        return {PersonId::create(), QString::fromUtf16(name), party, true, 0};
    }
};

} // namespace demarc::app
