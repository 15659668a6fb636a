// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what the workspace holds with what the model endpoint served, to the unit.
//   node check.mjs DEMARCCTL DATABASE MODEL_URL WHEN [WORD]…
// Words: score:NAME=VALUE is a score that one call has. unsaid:… is something this SDK does not tell in the version tested
// (seen on the wire), so nobody can count it: failures (no span), cached (of answers that are not streamed),
// stream-model (only the one asked for), stream-usage, embedding-usage.
import { execFileSync } from 'node:child_process';

const [demarcctl, database, model, when, ...words] = process.argv.slice(2);
const ask = (...words) => JSON.parse(execFileSync(demarcctl, ['--db', database, ...words, '--json'], { encoding: 'utf8' }));
const unsaid = what => words.includes(`unsaid:${what}`);
const nothing = { input: 0, cached: 0, output: 0, reasoning: 0 };
const told = call => ({
    ...call,
    ...(call.kind === 'stream' && unsaid('stream-model') ? { model: call.requested } : {}),
    ...(call.kind === 'chat' && unsaid('cached') ? { cached: 0 } : {}),
    ...(unsaid(`${call.kind}-usage`) ? nothing : {}),
});
const served = (await (await fetch(`${model}/served`)).json())
    .filter(call => !call.failed || !unsaid('failures')).map(told);
for (const word of words.filter(w => w.startsWith('unsaid:')))
    console.log(`note: this SDK does not tell: ${word.slice(7)}`);

// Prices of shared/prices.json in pico-units (1e-12).
const pico = { input: 2_000_000n, cached: 500_000n, output: 8_000_000n, embedding: 20_000n };
const costOf = call => call.kind === 'embedding'
    ? BigInt(call.input) * pico.embedding
    : BigInt(call.input - call.cached) * pico.input + BigInt(call.cached) * pico.cached + BigInt(call.output) * pico.output;
const decimal = value => {
    const text = (value % 1_000_000_000_000n).toString().padStart(12, '0').replace(/0+$/, '');
    return `${value / 1_000_000_000_000n}${text && '.'}${text}`;
};
const sum = values => values.reduce((a, b) => a + b, 0);

let failed = false;
const compare = (what, got, expected) => {
    const same = JSON.stringify(got) === JSON.stringify(expected);
    failed ||= !same;
    console.log(`${same ? 'ok' : 'FAILED'}: ${what} ${same ? '' : `${JSON.stringify(got)}, expected `}${JSON.stringify(expected)}, ${when}`);
};
const total = metric => ask('panel', '--metric', metric).total;

compare('calls', Number(total('calls')), served.length);
compare('tokens', Number(total('tokens')), sum(served.map(call => call.input + call.output)));
compare('cost', total('cost'), decimal(served.map(costOf).reduce((a, b) => a + b, 0n)));
compare('errors', Number(total('errors')), served.filter(call => call.failed).length);

const line = (...parts) => parts.join(' ');
const kept = ask('calls', '--limit', '1000').calls;
compare('each call', kept.map(call => line(call.model, call.input_tokens ?? 0, call.output_tokens ?? 0, call.status,
    call.prompt && `${call.prompt}@${call.prompt_version}`)).sort(),
served.map(call => line(call.model, call.input, call.output, call.failed ? 'error' : 'ok',
    call.prompt && `${call.prompt}@${call.version}`)).sort());
for (const score of words.filter(w => w.startsWith('score:'))) {
    const [name, value] = score.slice(6).split('=');
    compare(`score ${name}`, kept.filter(call => name in call.scores).map(call => call.scores[name]), [Number(value)]);
}
process.exit(failed ? 1 : 0);
