// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/monitoringhead.h"

#include "base/clock.h"
#include "ui/monitoring/monitoringcharts.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPushButton>

namespace demarc::ui {

namespace {

constexpr int kCustomSegment = 5;
constexpr int kRoomForPeriod = 1290; // below, the comparison does not name its period

QDateTime localTime(Instant at, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(microsOf(at) / 1000, zone); }

Instant instantFrom(QDateTime moment, const QTimeZone &zone)
{
    // The editor knows dates and clock times; they are meant in the shown zone.
    return Instant {std::chrono::milliseconds {QDateTime(moment.date(), moment.time(), zone).toMSecsSinceEpoch()}};
}

QIcon dot(const QColor &color, qreal ratio)
{
    QPixmap pixmap(QSize(10, 10) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(1, 1, 8, 8));
    return pixmap;
}

QComboBox *makeBox(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setToolTip(style::plainToolTip(accessibleName));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(style::px(150));
    box->setMinimumContentsLength(4);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return box;
}

} // namespace

MonitoringHead::MonitoringHead(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * measure::kGrid);
    row->addWidget(new Label(tr("Monitoring"), FontRole::PageTitle));
    setUpFilters();
    row->addStretch(1);
    setUpRange();
    setUpSwitches();
}

void MonitoringHead::setUpFilters()
{
    m_environment = makeBox("environmentFilter", tr("Environment"), this);
    m_system = makeBox("systemFilter", tr("System"), this);
    m_model = makeBox("modelFilter", tr("Model"), this);
    m_group = makeBox("groupByBox", tr("Group by"), this);
    m_group->addItem(tr("By model"), static_cast<int>(Dimension::Model));
    m_group->addItem(tr("By system"), static_cast<int>(Dimension::System));
    m_group->addItem(tr("By prompt"), static_cast<int>(Dimension::Prompt));
    m_group->addItem(tr("Not grouped"), -1);
    setChoices({});
    for (auto *box : {m_environment, m_system, m_model, m_group}) {
        layout()->addWidget(box);
        connect(box, &QComboBox::activated, this, &MonitoringHead::changed);
    }
}

void MonitoringHead::setUpRange()
{
    m_segments = new Segmented(this);
    m_segments->setObjectName(QStringLiteral("rangeSegments"));
    for (const auto &text :
        {tr("1 h", "range"), tr("24 h", "range"), tr("7 d", "range"), tr("30 d", "range"), tr("Quarter", "range")})
        m_segments->addChoice(text);
    m_segments->addChoice(tr("Custom…", "range"), tr("Choose the first and the last moment"));
    m_segments->setCurrent(static_cast<int>(m_range.kind));
    layout()->addWidget(m_segments);
    connect(m_segments, &Segmented::currentChanged, this, [this](int index) {
        if (index == kCustomSegment) {
            askForRange();
            return;
        }
        m_range = {static_cast<app::RangeKind>(index), {}, {}};
        nameComparison();
        Q_EMIT changed();
    });
}

void MonitoringHead::setUpSwitches()
{
    m_compare = new QPushButton(this);
    nameComparison();
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_compare->setCheckable(true);
    m_live = new QPushButton(this);
    m_live->setObjectName(QStringLiteral("liveButton"));
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_live->setToolTip(style::plainToolTip(tr("Follow calls as they arrive, or hold the figures still")));
    layout()->addWidget(m_compare);
    layout()->addWidget(m_live);
    setLiveText(tr("Live"), false);
    connect(m_compare, &QPushButton::toggled, this, &MonitoringHead::changed);
    connect(m_live, &QPushButton::toggled, this, [this] {
        setLiveText(m_liveText, m_isStale);
        Q_EMIT liveChanged();
    });
}

void MonitoringHead::nameComparison()
{
    const auto before = previousName(m_range.kind);
    m_compare->setText(width() >= style::px(kRoomForPeriod) ? tr("Compare: %1").arg(before) : tr("Compare"));
    m_compare->setToolTip(style::plainToolTip(tr("Lay the %1 over every chart", "week before").arg(before)));
}

void MonitoringHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameComparison();
}

void MonitoringHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_live)
        setLiveText(m_liveText, m_isStale); // the dot is a picture
}

void MonitoringHead::setLiveText(const QString &text, bool stale)
{
    m_liveText = text;
    m_isStale = stale;
    const auto &theme = style::theme();
    const auto color = !isLive() ? theme.thirdText : stale ? theme.warning.text : theme.good.text;
    m_live->setText(isLive() ? text : tr("Paused"));
    m_live->setIcon(dot(color, devicePixelRatioF()));
}

void MonitoringHead::fill(QComboBox *box, const QString &all, const QStringList &values)
{
    const auto chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const auto &value : values)
        box->addItem(value, value);
    if (!chosen.isEmpty() && !values.contains(chosen))
        box->addItem(chosen, chosen);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void MonitoringHead::setChoices(const MonitoringChoices &choices)
{
    if (m_environment->count() > 0 && choices == m_choices)
        return;
    m_choices = choices;
    QStringList systems;
    for (const auto &[name, services] : choices.servicesOfSystem)
        systems += name;
    fill(m_environment, tr("All environments"), choices.environments);
    fill(m_system, tr("All systems"), systems);
    fill(m_model, tr("All models"), choices.models);
}

void MonitoringHead::setRange(const app::RangeChoice &range)
{
    m_range = range;
    const QSignalBlocker quiet(m_segments);
    m_segments->setCurrent(static_cast<int>(range.kind));
    nameComparison();
    Q_EMIT changed();
}

std::optional<Dimension> MonitoringHead::groupBy() const
{
    const int value = m_group->currentData().toInt();
    return value < 0 ? std::nullopt : std::optional(static_cast<Dimension>(value));
}

CallFilter MonitoringHead::filter() const
{
    CallFilter filter;
    if (const auto environment = m_environment->currentData().toString(); !environment.isEmpty())
        filter.anyOf[Dimension::Environment] = {environment.toStdString()};
    if (const auto model = m_model->currentData().toString(); !model.isEmpty())
        filter.anyOf[Dimension::Model] = {model.toStdString()};
    if (const auto system = m_system->currentData().toString(); !system.isEmpty()) {
        const auto found = m_choices.servicesOfSystem.find(system);
        filter.anyOf[Dimension::System] =
            found == m_choices.servicesOfSystem.end() ? std::vector {system.toStdString()} : found->second;
    }
    return filter;
}

bool MonitoringHead::compares() const { return m_compare->isChecked(); }

bool MonitoringHead::isLive() const { return m_live->isChecked(); }

void MonitoringHead::askForRange()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("rangeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Range to show"));
    const auto now = SystemClock().now();
    const auto shown = m_range.kind == app::RangeKind::Custom ? m_range : app::RangeChoice {};
    const auto current = shown.from < shown.to ? app::TimeRange {shown.from, shown.to, {}} : app::rangeOf(m_range, now);
    const auto makeEdit = [&](const char *name, Instant at) {
        auto *edit = new QDateTimeEdit(dialog);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setCalendarPopup(true);
        const auto moment = localTime(at, m_zone);
        edit->setDateTime(QDateTime(moment.date(), moment.time()));
        return edit;
    };
    auto *from = makeEdit("rangeFromEdit", current.from);
    auto *to = makeEdit("rangeToEdit", current.to);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("&From"), from);
    form->addRow(tr("&To"), to);
    form->addRow(buttons);
    const auto check = [=] { buttons->button(QDialogButtonBox::Ok)->setEnabled(from->dateTime() < to->dateTime()); };
    connect(from, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(to, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        setRange({app::RangeKind::Custom, instantFrom(from->dateTime(), m_zone), instantFrom(to->dateTime(), m_zone)});
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        const QSignalBlocker quiet(m_segments);
        m_segments->setCurrent(static_cast<int>(m_range.kind));
    });
    dialog->open();
}

} // namespace demarc::ui
