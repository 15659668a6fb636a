// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidenteditor.h"

#include "ui/incidents/formparts.h"
#include "ui/style/style.h"
#include "ui_incidentform.h"

#include <QDateTime>
#include <QShortcut>

namespace demarc::ui {

namespace {

Instant instantOf(const QDateTime &time) { return demarc::instantOf(time.toMSecsSinceEpoch() * 1000); }
QDateTime timeOf(Instant instant) { return QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000); }

template <typename T>
void keep(std::optional<T> &field, const T &now, const T &before)
{
    if (now != before)
        field = now;
}

} // namespace

IncidentEditor::IncidentEditor(Purpose purpose, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_form(std::make_unique<Ui::IncidentForm>())
{
    m_form->setupUi(this);
    m_layout = m_form->formLayout;
    setObjectName(purpose == Purpose::Report ? QStringLiteral("reportForm") : QStringLiteral("editForm"));
    setUpFields();
    connect(m_form->saveButton, &QPushButton::clicked, this, &IncidentEditor::save);
    connect(m_form->cancelButton, &QPushButton::clicked, this, &IncidentEditor::cancelled);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &IncidentEditor::cancelled);
    connect(m_form->titleEdit, &QLineEdit::returnPressed, this, &IncidentEditor::save);
    connect(m_form->impactCheck, &QCheckBox::toggled, m_form->impactEdit, &QWidget::setVisible);
}

IncidentEditor::~IncidentEditor() = default;

void IncidentEditor::setUpFields()
{
    fillSystems(m_form->systemCombo, {}, tr("All systems"));
    fillCombo(m_form->severityCombo, Severity::Sev1, Severity::Sev4);
    fillCombo(m_form->typeCombo, IncidentType::Hallucination, IncidentType::Other);
    fillCombo(m_form->sourceCombo, DetectionSource::Monitor, DetectionSource::Evaluation);
    m_form->causeCombo->addItem(tr("Not known yet"), QString());
    fillCombo(m_form->causeCombo, CauseCategory::PromptChange, CauseCategory::Unknown);
    m_form->impactEdit->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_form->impactEdit->hide();
    m_form->errorLabel->hide();
    style::setButtonLook(m_form->saveButton, ButtonLook::Primary);
    if (m_purpose == Purpose::Edit)
        return;
    m_form->saveButton->setText(tr("Report"));
    for (QWidget *field : std::initializer_list<QWidget *> {
             m_form->triggerEdit, m_form->causeCombo, m_form->causeEdit, m_form->mitigationEdit, m_form->waiverEdit}) {
        m_layout->labelForField(field)->hide();
        field->hide();
    }
    clear(Party::Internal);
}

void IncidentEditor::setSystems(const std::vector<QString> &systems)
{
    fillSystems(m_form->systemCombo, systems, tr("All systems"));
}

void IncidentEditor::setIncident(const Incident &incident)
{
    m_incident = incident;
    m_form->titleEdit->setText(incident.title);
    chooseSystem(m_form->systemCombo, incident.system);
    choose(m_form->severityCombo, incident.severity);
    choose(m_form->typeCombo, incident.type);
    choose(m_form->sourceCombo, incident.source);
    m_form->impactCheck->setChecked(incident.impactStartedAt.has_value());
    m_form->impactEdit->setDateTime(timeOf(incident.impactStartedAt.value_or(incident.detectedAt)));
    m_form->triggerEdit->setText(incident.trigger);
    m_form->causeCombo->setCurrentIndex(
        incident.causeCategory ? m_form->causeCombo->findData(keyOf(*incident.causeCategory)) : 0);
    m_form->causeEdit->setPlainText(incident.cause);
    m_form->mitigationEdit->setPlainText(incident.mitigation);
    m_form->waiverEdit->setText(incident.preventionWaiver);
    m_form->errorLabel->hide();
}

void IncidentEditor::clear(Party reporter)
{
    m_nextId = IncidentId::create();
    m_form->titleEdit->clear();
    m_form->systemCombo->setCurrentIndex(0);
    choose(m_form->severityCombo, Severity::Sev3);
    choose(m_form->typeCombo, IncidentType::UnexpectedOutput);
    choose(m_form->sourceCombo, reporter == Party::Partner ? DetectionSource::Partner : DetectionSource::User);
    m_form->impactCheck->setChecked(false);
    m_form->errorLabel->hide();
}

void IncidentEditor::setNow(Instant now)
{
    m_form->impactEdit->setMaximumDateTime(timeOf(now));
    if (!m_form->impactCheck->isChecked())
        m_form->impactEdit->setDateTime(timeOf(now));
}

void IncidentEditor::showError(const QString &message)
{
    m_form->errorLabel->setText(message);
    m_form->errorLabel->setVisible(!message.isEmpty());
}

void IncidentEditor::focusTitle() { m_form->titleEdit->setFocus(Qt::OtherFocusReason); }

void IncidentEditor::save()
{
    if (m_form->titleEdit->text().trimmed().isEmpty()) {
        showError(tr("Give the incident a title: what went wrong, in a few words."));
        return focusTitle();
    }
    showError({});
    if (m_purpose == Purpose::Report)
        Q_EMIT reported(report());
    else
        Q_EMIT edited(edit());
}

app::NewIncident IncidentEditor::report() const
{
    app::NewIncident report;
    report.id = m_nextId;
    report.title = m_form->titleEdit->text().trimmed();
    report.system = chosenSystem(m_form->systemCombo);
    report.severity = chosen<Severity>(m_form->severityCombo).value_or(Severity::Sev3);
    report.type = chosen<IncidentType>(m_form->typeCombo).value_or(IncidentType::Other);
    report.source = chosen<DetectionSource>(m_form->sourceCombo).value_or(DetectionSource::User);
    report.impactStartedAt = impact();
    return report;
}

app::IncidentEdit IncidentEditor::edit() const
{
    app::IncidentEdit edit;
    keep(edit.title, m_form->titleEdit->text().trimmed(), m_incident.title);
    keep(edit.system, chosenSystem(m_form->systemCombo), m_incident.system);
    keep(edit.severity, chosen<Severity>(m_form->severityCombo).value_or(m_incident.severity), m_incident.severity);
    keep(edit.type, chosen<IncidentType>(m_form->typeCombo).value_or(m_incident.type), m_incident.type);
    keep(edit.source, chosen<DetectionSource>(m_form->sourceCombo).value_or(m_incident.source), m_incident.source);
    const bool sameMinute = impact() && m_incident.impactStartedAt
        && timeOf(*impact()) == timeOf(floorTo(*m_incident.impactStartedAt, std::chrono::minutes {1}));
    if (!sameMinute)
        keep(edit.impactStartedAt, impact(), m_incident.impactStartedAt);
    keep(edit.trigger, m_form->triggerEdit->text().trimmed(), m_incident.trigger);
    keep(edit.causeCategory, chosen<CauseCategory>(m_form->causeCombo), m_incident.causeCategory);
    keep(edit.cause, m_form->causeEdit->toPlainText().trimmed(), m_incident.cause);
    keep(edit.mitigation, m_form->mitigationEdit->toPlainText().trimmed(), m_incident.mitigation);
    keep(edit.preventionWaiver, m_form->waiverEdit->text().trimmed(), m_incident.preventionWaiver);
    return edit;
}

std::optional<Instant> IncidentEditor::impact() const
{
    if (!m_form->impactCheck->isChecked())
        return {};
    return floorTo(instantOf(m_form->impactEdit->dateTime()), std::chrono::minutes {1});
}

} // namespace demarc::ui
