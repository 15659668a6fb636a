// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/incidents/incidentspage.h"
#include "ui/models/modelspage.h"
#include "ui/monitoring/monitoringpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/ownership/ownershippage.h"
#include "ui/prompts/promptspage.h"
#include "ui/senders/sourcespage.h"
#include "ui/systems/systemspage.h"

#include <QCoreApplication>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename P>
Page *make(const PageContext &context)
{
    return new P(context);
}

} // namespace

std::vector<PageInfo> allPages()
{
    const auto id = [](const char *name) { return QString::fromLatin1(name); };
    return {
        {id("overview"), Words::tr("Overview"), id("overview"), false, {}, make<OverviewPage>},
        {id("ownership"), Words::tr("Ownership"), id("ownership"), false, {id("activity")}, make<OwnershipPage>},
        {id("systems"), Words::tr("Systems"), id("systems"), false, {id("system")}, make<SystemsPage>},
        {id("monitoring"), Words::tr("Monitoring"), id("monitoring"), true, {id("model"), id("panel"), id("call")},
            make<MonitoringPage>},
        {id("sources"), Words::tr("Sources"), id("sources"), false, {id("source")}, make<SourcesPage>},
        {id("prompts"), Words::tr("Prompts"), id("prompts"), false, {id("prompt")}, make<PromptsPage>},
        {id("models"), Words::tr("Models"), id("models"), false, {}, make<ModelsPage>},
        {id("incidents"), Words::tr("Incidents"), id("incidents"), false, {id("incident")}, make<IncidentsPage>},
    };
}

QString pageFor(const std::vector<PageInfo> &pages, const Link &link)
{
    for (const auto &page : pages) {
        if (link.kind == u"page" ? page.id == link.name : page.kinds.contains(link.kind))
            return page.id;
    }
    return {};
}

} // namespace demarc::ui
