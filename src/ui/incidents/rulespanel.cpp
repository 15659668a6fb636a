// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/rulespanel.h"

#include "ui/incidents/formparts.h"
#include "ui/incidents/incidenttext.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"
#include "ui_ruleform.h"

#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace demarc::ui {

using namespace measure;

namespace {

// Error shares are entered in per cent.
double shownLimit(const AlertRule &rule)
{
    const auto limit = rule.limit.toString().toDouble();
    return rule.metric == AlertMetric::ErrorShare ? limit * 100 : limit;
}

Decimal storedLimit(AlertMetric metric, double shown)
{
    auto limit = Decimal::parse(QString::number(shown, 'f', 2).toStdString()).value_or(Decimal {});
    if (metric == AlertMetric::ErrorShare)
        limit.exponent -= 2;
    return limit;
}

} // namespace

RulesPanel::RulesPanel(QWidget *parent)
    : QWidget(parent), m_form(std::make_unique<Ui::RuleForm>()), m_formWidget(new QWidget(this))
{
    setObjectName(QStringLiteral("rulesPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *about = new Label(
        tr("Demarc opens an incident by itself when a figure goes above its limit. Too few calls, or none, prove nothing "
           "and open nothing."),
        FontRole::Secondary, TextLevel::Second);
    about->setWordWrap(true);
    about->setContentsMargins(kCardPadding, 0, kCardPadding, 2 * kGrid);
    layout->addWidget(about);
    setUpForm();
    layout->addWidget(m_formWidget);
    layout->addStretch(1);
}

RulesPanel::~RulesPanel() = default;

QWidget *RulesPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kCardPadding, kGrid + 2, kGrid + 2, kGrid + 2);
    row->addWidget(new Label(tr("Alert rules"), FontRole::Strong), 1);
    auto *add = new QPushButton(tr("Add rule"), head);
    add->setObjectName(QStringLiteral("addRuleButton"));
    auto *close = new QToolButton(head);
    close->setObjectName(QStringLiteral("closeRulesButton"));
    close->setIcon(icons::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the alert rules"));
    row->addWidget(add);
    row->addWidget(close);
    connect(add, &QPushButton::clicked, this, [this] {
        AlertRule rule;
        rule.id = AlertRuleId::create();
        rule.limit = Decimal {3, 0};
        edit(rule);
    });
    connect(close, &QToolButton::clicked, this, &RulesPanel::closeRequested);
    return head;
}

void RulesPanel::setUpForm()
{
    m_form->setupUi(m_formWidget);
    m_formWidget->setObjectName(QStringLiteral("ruleForm"));
    fillCombo(m_form->metricCombo, AlertMetric::CostPerHour, AlertMetric::ErrorShare);
    fillCombo(m_form->severityCombo, Severity::Sev1, Severity::Sev4);
    fillSystems(m_form->systemCombo, {}, tr("Every system, each by itself"));
    m_form->windowSpin->setSuffix(tr(" min", "suffix of a number of minutes"));
    m_form->samplesSpin->setSuffix(tr(" calls", "suffix of a number of calls"));
    style::setButtonLook(m_form->saveButton, ButtonLook::Primary);
    m_formWidget->hide();
    connect(m_form->metricCombo, &QComboBox::currentIndexChanged, this, &RulesPanel::updateUnits);
    connect(m_form->saveButton, &QPushButton::clicked, this, &RulesPanel::save);
    connect(m_form->cancelButton, &QPushButton::clicked, m_formWidget, &QWidget::hide);
}

void RulesPanel::setRules(const std::vector<AlertRule> &rules, const QString &currency)
{
    if (m_list && rules == m_rules && currency == m_currency)
        return;
    m_rules = rules;
    m_currency = currency;
    rebuild();
}

void RulesPanel::setSystems(const std::vector<QString> &systems)
{
    fillSystems(m_form->systemCombo, systems, tr("Every system, each by itself"));
}

void RulesPanel::showError(const QString &message)
{
    m_form->errorLabel->setText(message);
    m_form->errorLabel->setVisible(!message.isEmpty());
}

void RulesPanel::saved() { m_formWidget->hide(); }

void RulesPanel::rebuild()
{
    delete m_list;
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(kCardPadding, 0, kCardPadding, kGrid);
    column->setSpacing(2 * kGrid);
    for (const auto &rule : m_rules)
        column->addWidget(makeRow(rule));
    if (m_rules.empty())
        column->addWidget(new Label(tr("Nothing is watched. Add a rule."), FontRole::Body, TextLevel::Warning));
    static_cast<QBoxLayout *>(layout())->insertWidget(2, m_list);
}

QWidget *RulesPanel::makeRow(const AlertRule &rule)
{
    auto *widget = new QWidget(m_list);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(
        new Tag(app::words::of(rule.severity), rule.enabled ? severityTone(rule.severity) : Tone::Neutral), 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    auto *what =
        new Label(tr("%1 above %2", "metric, limit")
                      .arg(app::words::of(rule.metric), app::words::figure(rule.metric, rule.limit.toString(), m_currency)),
            FontRole::Strong, rule.enabled ? TextLevel::First : TextLevel::Third);
    what->setElided(true);
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(rule.window).count());
    const auto where = rule.system.isEmpty() ? tr("every system") : rule.system;
    auto *how = new Label(rule.enabled
            ? tr("%1 · %n min · %2 calls or more", "system, window, number of calls", minutes).arg(where).arg(rule.minimumSamples)
            : tr("%1 · switched off", "system").arg(where),
        FontRole::Secondary, TextLevel::Second);
    how->setElided(true);
    text->addWidget(what);
    text->addWidget(how);
    row->addLayout(text, 1);
    const auto button = [&](const QString &name, const QString &icon, const QString &toolTip) {
        auto *made = new QToolButton(widget);
        made->setObjectName(name);
        made->setIcon(icons::icon(icon));
        made->setAutoRaise(true);
        made->setToolTip(toolTip);
        made->setAccessibleName(toolTip);
        row->addWidget(made);
        return made;
    };
    connect(button(QStringLiteral("editRuleButton"), QStringLiteral("edit"), tr("Change this rule")), &QToolButton::clicked, this,
        [this, rule] { edit(rule); });
    connect(button(QStringLiteral("removeRuleButton"), QStringLiteral("trash"), tr("Remove this rule")), &QToolButton::clicked,
        this, [this, rule] { Q_EMIT removeRequested(rule); });
    return widget;
}

void RulesPanel::edit(const AlertRule &rule)
{
    m_edited = rule;
    choose(m_form->metricCombo, rule.metric);
    chooseSystem(m_form->systemCombo, rule.system);
    updateUnits();
    m_form->limitSpin->setValue(shownLimit(rule));
    m_form->windowSpin->setValue(static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(rule.window).count()));
    m_form->samplesSpin->setValue(static_cast<int>(std::min<std::int64_t>(rule.minimumSamples, 1'000'000)));
    choose(m_form->severityCombo, rule.severity);
    m_form->enabledCheck->setChecked(rule.enabled);
    showError({});
    m_formWidget->show();
    m_form->limitSpin->setFocus(Qt::OtherFocusReason);
}

void RulesPanel::updateUnits()
{
    switch (chosen<AlertMetric>(m_form->metricCombo).value_or(AlertMetric::LatencyP95)) {
    case AlertMetric::CostPerHour:
        return m_form->limitSpin->setSuffix(tr(" %1/h", "suffix: currency an hour").arg(m_currency));
    case AlertMetric::LatencyP95:
        return m_form->limitSpin->setSuffix(tr(" s", "suffix: seconds"));
    case AlertMetric::ErrorShare:
        return m_form->limitSpin->setSuffix(tr(" %", "suffix: per cent"));
    }
}

void RulesPanel::save()
{
    auto rule = m_edited;
    rule.metric = chosen<AlertMetric>(m_form->metricCombo).value_or(rule.metric);
    rule.system = chosenSystem(m_form->systemCombo);
    rule.limit = storedLimit(rule.metric, m_form->limitSpin->value());
    rule.window = std::chrono::minutes {m_form->windowSpin->value()};
    rule.minimumSamples = m_form->samplesSpin->value();
    rule.severity = chosen<Severity>(m_form->severityCombo).value_or(rule.severity);
    rule.enabled = m_form->enabledCheck->isChecked();
    if (const auto problems = problemsOf(rule); !problems.empty())
        return showError(app::words::of(problems.front()));
    Q_EMIT saveRequested(rule);
}

void RulesPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), kCardRadius, style::theme().surface, style::theme().border);
}

} // namespace demarc::ui
