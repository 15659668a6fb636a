#include "support/testmain.h"
#include "ui/style/style.h"
#include "ui/style/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tableview.h"
#include <QtWidgets>
inline QString operator""_qs(const char*s,size_t){return QString::fromUtf8(s);}
using namespace demarc; using namespace demarc::ui;
struct R{int i;};
class M: public Rows<R>{public: M():Rows({{"s"_qs,"System"_qs,160,Qt::AlignLeft,true},{"a"_qs,"Accountable"_qs,130},{"c"_qs,"Cost"_qs,90,Qt::AlignRight},{"b"_qs,"of budget"_qs,150},{"p"_qs,"p95"_qs,80,Qt::AlignRight}}){}
 static Owner o(int i){Owner w; w.holding=i==2?Holding::Nobody:i==1?Holding::Shared:Holding::Held; w.roleName="Ops lead"_qs; w.party=Party::Partner; return w;}
 Cell cellOf(const R&r,int c)const override{ switch(c){case 0:return Cell::name("Inspection reports"_qs);case 1:return Cell::chip(o(r.i));case 2:return Cell::figure("$4,210"_qs,4210);case 3:return Cell::bar("71 %"_qs,.71,Tone::Accent);default:return Cell::tag("1.9 s"_qs,r.i==1?Tone::Bad:Tone::Good);} } };
int main(int c,char**v){ QApplication app(c,v); style::install(app);
 QWidget w; w.resize(1000,700); auto*l=new QVBoxLayout(&w); l->setSpacing(12);
 auto*row=new QHBoxLayout; l->addLayout(row);
 auto*b=new QPushButton("Compare with 13"_qs); row->addWidget(b); auto*p=new QPushButton("Propose"_qs); style::setButtonLook(p,ButtonLook::Primary); row->addWidget(p);
 auto*d=new QPushButton("Delete"_qs); style::setButtonLook(d,ButtonLook::Danger); row->addWidget(d); auto*x=new QPushButton("Disabled"_qs); x->setEnabled(false); row->addWidget(x);
 auto*s=new Segmented; s->addChoice("1 h"_qs); s->addChoice("24 h"_qs); s->addChoice("Quarter"_qs); s->setCurrent(1); row->addWidget(s);
 auto*cb=new QComboBox; cb->addItems({"All systems"_qs,"Other"_qs}); row->addWidget(cb);
 auto*le=new QLineEdit; le->setPlaceholderText("Search"_qs); row->addWidget(le); auto*sp=new QSpinBox; row->addWidget(sp);
 auto*ch=new QCheckBox("Check"_qs); ch->setChecked(true); row->addWidget(ch); auto*ra=new QRadioButton("Radio"_qs); ra->setChecked(true); row->addWidget(ra); row->addStretch();
 auto*r2=new QHBoxLayout; l->addLayout(r2);
 for(int i=0;i<3;i++) r2->addWidget(new OwnerChip(M::o(i)));
 for(auto pt:{Party::Internal,Party::Provider}){Owner o; o.holding=Holding::Held;o.party=pt;o.roleName="Product owner"_qs; r2->addWidget(new OwnerChip(o));}
 for(auto t:{Tone::Neutral,Tone::Good,Tone::Warning,Tone::Bad,Tone::Accent}) r2->addWidget(new Tag("SEV2"_qs,t));
 auto*tb=new QToolButton; tb->setIcon(icons::icon("back"_qs)); r2->addWidget(tb); auto*tb2=new QToolButton; tb2->setText("More"_qs); tb2->setPopupMode(QToolButton::InstantPopup); tb2->setMenu(new QMenu); r2->addWidget(tb2);
 auto*pb=new QProgressBar; pb->setValue(40); r2->addWidget(pb); r2->addStretch();
 auto*ir=new QHBoxLayout; l->addLayout(ir); for(auto&f:QDir(":/icons"_qs).entryList()){auto*q=new QLabel; q->setPixmap(icons::icon(f.chopped(4)).pixmap(16,16)); ir->addWidget(q);}
 auto*card=new Card("Systems"_qs,"last 30 days"_qs); card->addHeaderWidget(new OwnerChip(M::o(0))); auto*m=new M; m->setRows({{0},{1},{2}}); auto*tv=new TableView("g"_qs); tv->setRowModel(m); tv->selectRow(1); card->setBody(tv); l->addWidget(card);
 auto*c2=new Card("Incidents"_qs); auto*sv=new StateView(new QWidget); sv->showEmpty("incidents"_qs,"No incident is open."_qs,"Report one when something is wrong."_qs,"Report incident"_qs); c2->setBody(sv); l->addWidget(c2);
 auto*te=new QPlainTextEdit("text\nmore\n\n\n\n\n\n\n\n\nx"_qs); te->setFixedHeight(80); l->addWidget(te);
 w.show(); for(auto t:{ThemeChoice::Light,ThemeChoice::Dark}){style::showTheme(t); QTest::qWait(50); w.grab().save("/tmp/gallery-%1.png"_qs.arg(int(t)));}
 QMenu menu; menu.addAction(icons::icon("open"_qs),"Open…"_qs)->setShortcut(QKeySequence("Ctrl+O"_qs)); menu.addSeparator(); auto*a=menu.addAction("Checked"_qs); a->setCheckable(true); a->setChecked(true); menu.addMenu("Sub"_qs); menu.popup({0,0}); QTest::qWait(50); menu.setActiveAction(a); menu.grab().save("/tmp/menu.png"_qs);
 QFontInfo fi(style::font(FontRole::Body)); qDebug()<<fi.family()<<fi.pixelSize()<<style::fontScale()<<QFontInfo(style::font(FontRole::Figure)).family()<<QFontInfo(style::font(FontRole::Strong)).weight(); }
