// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/ownershippage.h"

#include "app/ownership/changematrix.h"
#include "app/people/personcommand.h"
#include "app/workspace/deliver.h"
#include "report/ownership/matrixcsv.h"
#include "ui/ownership/findingspanel.h"
#include "ui/ownership/legend.h"
#include "ui/ownership/matrixmenus.h"
#include "ui/ownership/rowdetails.h"
#include "ui/shell/pagehead.h"
#include "ui/style/measures.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tag.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kSideWidth = 300;
constexpr int kNarrowSide = 240;
constexpr int kWidePage = 1180; // from which the side has its full width

} // namespace

OwnershipPage::OwnershipPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("ownershipPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kCardGap, kPageMargin, kPageMargin);
    column->setSpacing(kCardGap);
    setUpHead();
    setUpMatrix();
    setUpSide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kCardGap);
    row->addWidget(m_matrixCard, 1);
    row->addWidget(m_findingsCard);
    column->addWidget(m_head);
    column->addLayout(row, 1);
    setUpReloading();
}

void OwnershipPage::setUpHead()
{
    m_head = new PageHead(tr("Ownership"));
    m_draft = new Tag(tr("Draft"), Tone::Warning);
    m_head->addLead(m_draft);
    m_modes = new Segmented;
    m_modes->setObjectName(QStringLiteral("ownershipMode"));
    m_modes->addChoice(tr("RACI"), tr("Letters by role"));
    m_modes->addChoice(tr("Parties"), tr("The split between the parties, derived from the letters"));
    connect(m_modes, &Segmented::currentChanged, this, &OwnershipPage::showMode);
    m_head->addAction(m_modes);
    m_export = new QPushButton(tr("Export CSV…"));
    m_export->setObjectName(QStringLiteral("exportMatrixButton"));
    connect(m_export, &QPushButton::clicked, this, &OwnershipPage::exportCsv);
    m_head->addAction(m_export);
}

void OwnershipPage::setUpMatrix()
{
    m_view = new MatrixView(m_model);
    m_menus = new MatrixMenus(m_model, *m_view);
    auto *add = new QPushButton(tr("Add"));
    add->setObjectName(QStringLiteral("addToMatrixButton"));
    add->setMenu(m_menus->makeAddMenu(add));
    m_head->addAction(add);

    auto *corner = new QWidget;
    corner->setObjectName(QStringLiteral("matrixCorner"));
    auto *cornerColumn = new QVBoxLayout(corner);
    cornerColumn->setContentsMargins(8, 6, 8, 4);
    cornerColumn->setSpacing(2);
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("matrixFilter"));
    filter->setPlaceholderText(tr("Find an activity or area"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, &m_model, &MatrixModel::setFilter);
    cornerColumn->addWidget(filter);
    cornerColumn->addStretch(1);
    cornerColumn->addWidget(new Label(tr("Activity"), FontRole::Secondary, TextLevel::Second));
    m_view->setCorner(corner);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, filter, qOverload<>(&QWidget::setFocus));

    m_legend = new Legend;
    m_state = new StateView(m_view);
    m_matrixCard = new Card;
    m_matrixCard->bodyLayout()->setContentsMargins(0, 0, 0, 0);
    m_matrixCard->bodyLayout()->addWidget(m_state, 1);
    m_matrixCard->bodyLayout()->addWidget(m_legend);
    connect(m_state, &StateView::nextRequested, this, &OwnershipPage::beginWithTemplate);
    connect(m_state, &StateView::retryRequested, this, &OwnershipPage::reload);
    connect(m_view, &MatrixView::editRequested, this, &OwnershipPage::request);
    connect(m_view, &MatrixView::rowRenamed, this, &OwnershipPage::renameRow);
    connect(m_view, &MatrixView::columnRenamed, this, &OwnershipPage::renameColumn);
    connect(m_view, &MatrixView::message, this, &OwnershipPage::message);
    connect(m_view, &MatrixView::currentMoved, this, &OwnershipPage::showDetails);
    connect(m_menus, &MatrixMenus::editRequested, this, &OwnershipPage::request);
}

void OwnershipPage::setUpSide()
{
    m_findings = new FindingsPanel;
    m_details = new RowDetails;
    m_findingsCard = new Card(tr("Findings"));
    fitSide();
    m_findingsCard->bodyLayout()->addWidget(m_findings, 1);
    m_findingsCard->bodyLayout()->addWidget(m_details);
    connect(&m_model, &MatrixModel::findingsChanged, this, &OwnershipPage::showFindings);
    connect(m_findings, &FindingsPanel::fixRequested, this, &OwnershipPage::request);
    connect(m_findings, &FindingsPanel::ownerChoiceRequested, m_menus, &MatrixMenus::chooseOwner);
    connect(m_findings, &FindingsPanel::boundaryRequested, this, [this](const ActivityId &activity) {
        m_view->showActivity(activity);
        m_details->editBoundary();
    });
    connect(m_findings, &FindingsPanel::placeRequested, this, [this](const Finding &finding) {
        if (finding.activity.isNull())
            m_view->setCurrentIndex(m_model.index(m_model.rowOf(finding.area), m_model.roleCount()));
        else
            m_view->showActivity(finding.activity);
        m_view->setFocus();
    });
    connect(m_details, &RowDetails::editRequested, this, &OwnershipPage::request);
    connect(m_details, &RowDetails::newPersonRequested, this, &OwnershipPage::addPerson);
}

// On a small screen the matrix needs the room more.
void OwnershipPage::fitSide()
{
    m_findingsCard->setFixedWidth(style::px(width() < style::px(kWidePage) ? kNarrowSide : kSideWidth));
}

void OwnershipPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitSide();
}

void OwnershipPage::setUpReloading()
{
    connect(&m_context.workspace, &app::Workspace::changed, this, [this](app::Topics topics) {
        if (topics & (app::Topic::Ownership | app::Topics(app::Topic::People)))
            reload();
    });
    m_state->showLoading();
    reload();
}

bool OwnershipPage::isSettled() const { return m_state->isSettled(); }

void OwnershipPage::reload()
{
    if (m_unsaved > 0) { // what is shown is ahead of what is stored
        m_reloadWanted = true;
        return;
    }
    m_reloadWanted = false;
    const auto generation = ++m_generation;
    app::deliver(
        m_context.workspace.query(app::loadOwnership), this, [this, generation](const Result<app::OwnershipSnapshot> &snapshot) {
            if (generation == m_generation)
                showSnapshot(snapshot);
        });
}

void OwnershipPage::showSnapshot(const Result<app::OwnershipSnapshot> &snapshot)
{
    const auto wasSettled = isSettled();
    if (!snapshot) {
        m_state->showError(snapshot.error());
    } else {
        m_people = snapshot->people;
        m_model.setMatrix(snapshot->matrix);
        m_legend->setPreset(snapshot->matrix.preset());
        m_draft->setText(tr("Draft %1").arg(snapshot->matrix.version()));
        m_draft->setVisible(!snapshot->matrix.isEmpty());
        m_head->setState(snapshot->matrix.isEmpty() ? QString() : tr("no baseline is approved yet"));
        if (snapshot->matrix.isEmpty())
            m_state->showEmpty(QStringLiteral("ownership"), tr("Nobody owns anything yet."),
                tr("Begin with the founding operating model: nine areas, their activities and who usually answers for them. "
                   "Everything can be changed, and undone."),
                tr("Use the founding model"));
        else
            m_state->showContent();
        showDetails();
        showPending();
    }
    m_legend->setVisible(snapshot && !snapshot->matrix.isEmpty());
    m_export->setEnabled(snapshot && !snapshot->matrix.isEmpty());
    m_findingsCard->setVisible(snapshot && !snapshot->matrix.isEmpty());
    if (!wasSettled)
        Q_EMIT settled();
}

void OwnershipPage::request(const MatrixEdit &edit, const QString &text)
{
    if (edit.isEmpty())
        return;
    m_model.apply(edit);
    showDetails();
    ++m_unsaved;
    ++m_generation; // an answer on its way does not know this edit
    m_context.undoStack.run(app::changeMatrix(edit, text), [page = QPointer(this)](const Result<void> &stored) {
        if (!page)
            return;
        --page->m_unsaved;
        if (!stored || page->m_reloadWanted)
            page->reload();
    });
}

void OwnershipPage::showFindings()
{
    m_findings->showFindings(m_model.findings(), m_model.matrix());
    m_findingsCard->setSubtitle(FindingsPanel::summary(m_model.findings()));
}

void OwnershipPage::showDetails()
{
    m_details->showPlace(m_model.matrix(), m_people, {m_view->currentActivity(), m_view->currentArea(), m_view->currentRole()});
}

void OwnershipPage::showMode(int index)
{
    const auto parties = index == 1;
    m_model.setAllCollapsed(parties);
    m_view->setMode(parties ? MatrixView::Mode::Parties : MatrixView::Mode::Letters);
    m_legend->setShowsParties(parties);
}

void OwnershipPage::open(const Link &link)
{
    if (link.kind != QStringLiteral("activity"))
        return;
    m_pendingKey = link.name;
    showPending();
}

void OwnershipPage::showPending()
{
    if (m_pendingKey.isEmpty() || m_model.matrix().isEmpty())
        return;
    const auto key = std::exchange(m_pendingKey, {});
    if (const auto activity = m_model.matrix().indexOfKey(key)) {
        m_view->showActivity(m_model.matrix().activities()[*activity].id);
        m_view->setFocus();
    } else {
        Q_EMIT message(tr("The matrix has no activity “%1”.").arg(key));
    }
}

void OwnershipPage::beginWithTemplate()
{
    auto command = app::applyTemplate(QStringLiteral("founding"));
    if (command)
        m_context.undoStack.run(std::move(*command));
    else
        Q_EMIT message(command.error().message);
}

void OwnershipPage::addPerson(const QString &name, const Role &role)
{
    const Person person {.id = PersonId::create(), .name = name, .party = role.party};
    m_context.undoStack.run(app::changePerson(std::nullopt, person));
    auto after = role;
    after.person = person.id;
    m_people.push_back(person);
    request(edit::change(m_model.matrix(), after), tr("Name %1 as %2", "person, role").arg(name, role.name));
}

void OwnershipPage::renameRow(int row, const QString &name)
{
    const auto text = tr("Rename to “%1”").arg(name);
    if (const auto index = m_model.activityAt(row)) {
        auto after = m_model.matrix().activities()[*index];
        after.name = name;
        request(edit::change(m_model.matrix(), after), text);
    } else if (const auto area = m_model.areaAt(row)) {
        auto after = m_model.matrix().areas()[*area];
        after.name = name;
        request(edit::change(m_model.matrix(), after), text);
    }
}

void OwnershipPage::renameColumn(int column, const QString &name)
{
    if (const auto role = m_model.roleAt(column)) {
        auto after = m_model.matrix().roles()[*role];
        after.name = name;
        request(edit::change(m_model.matrix(), after), tr("Rename to “%1”").arg(name));
    }
}

void OwnershipPage::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the matrix"), QStringLiteral("ownership.csv"), tr("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportMatrixDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto written = report::writeMatrix(m_model.matrix(), path);
        Q_EMIT message(written ? tr("The matrix was written to %1.").arg(path) : written.error().message);
    });
    dialog->open();
}

} // namespace demarc::ui
