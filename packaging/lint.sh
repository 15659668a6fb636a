#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules a machine can see. Prints one line a breach and exits 1 if there is any.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [[ ! -f $file ]] || say "$file"; done; }
say() { printf '%s\n' "$*"; }
breaches=0
# breach RULE: every line of standard input breaks it.
breach() {
    local line
    while IFS= read -r line; do
        say "$line: $1"
        breaches=$((breaches + 1))
    done
}
# matching PATTERN FILE...: file:line of each match, none where there are no files.
matching() {
    local pattern=$1
    shift
    [[ $# -eq 0 ]] || grep -nHE "$pattern" "$@" | cut -d: -f1,2 || true
}

mapfile -t sources < <(files '*.cpp' '*.h')
mapfile -t product < <(files 'src/*.cpp' 'src/*.h')
mapfile -t marked < <(files '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.sql' '*.proto' run check .ci/run '*.js' '*.mjs' '*.py')
mapfile -t tests < <(files 'tests/*.cpp' 'tests/*.h')
mapfile -t wordless < <(files 'src/domain/*' 'src/analytics/*')
mapfile -t belowUi < <(files 'src/*.cpp' 'src/*.h' | grep -vE '^src/(ui|demarc)/')
mapfile -t belowReport < <(files 'src/*.cpp' 'src/*.h' | grep -vE '^src/(ui|demarc|demarcctl|report)/')

breach "no SPDX line" < <(for file in "${marked[@]}"; do head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || say "$file"; done)
breach "over 500 lines" < <(for file in "${sources[@]}"; do (($(wc -l <"$file") <= 500)) || say "$file"; done)
breach "a header without #pragma once" < <(for file in "${sources[@]}"; do [[ $file != *.h ]] || grep -q '^#pragma once' "$file" || say "$file"; done)
breach "a file name that is not lower case" < <(files src tests ui resources | grep -E '/[^/]*[A-Z][^/]*$' | grep -vE '(CMakeLists\.txt|README\.md|LICENSE[^/]*)$' || true)
breach "words for the user on a floor that has none" < <(matching '\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\(|Q_DECLARE_TR_FUNCTIONS' "${wordless[@]}")
breach "Widgets below the ui" < <(matching '#include <(Q[A-Za-z]*(Widget|Dialog|Button|Layout|MainWindow|Menu|Action|TableView|TreeView|ChartView|Label|LineEdit|ComboBox)|QApplication|QtWidgets|QtCharts|QChart)' "${belowUi[@]}")
breach "Gui below report/" < <(matching '#include <(QPainter|QColor|QFont|QIcon|QPixmap|QImage|QGuiApplication|QtGui|QUndo)' "${belowReport[@]}")
breach "a nested event loop" < <(matching '\bprocessEvents\(|QEventLoop\b|\b(dialog|box|menu|Dialog|Box)(\.|->)exec\(' "${product[@]}")
breach "a string-based connect" < <(matching '\b(SIGNAL|SLOT)\(' "${sources[@]}")
breach "a sleep in a test" < <(matching '\b(qWait|qSleep|sleep_for)\(' "${tests[@]}")

if ((breaches > 0)); then
    say "$breaches breaches of the house rules (CONTRIBUTING.md)."
    exit 1
fi
