// SPDX-License-Identifier: GPL-3.0-or-later
// A model endpoint that answers like OpenAI's and remembers what it served; and a relay that passes on to the collector what
// an SDK sends and can send all of it once more.
//   node endpoint.mjs COLLECTOR_URL      prints {"model": URL, "relay": URL}
// The endpoint: POST /v1/chat/completions (also streamed) and /v1/embeddings; GET /served tells what it served. A message
// with "fail" in it is refused; "[NAME@VERSION]" in a message names the prompt it was made from. The relay: POST /replay.
import { createServer } from 'node:http';

const collector = process.argv[2];
const served = [];

const read = request => new Promise(done => {
    const parts = [];
    request.on('data', part => parts.push(part)).on('end', () => done(Buffer.concat(parts)));
});
const listen = server => new Promise(done =>
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)));
const json = (response, status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
};

// Odd figures, so that no two calls are alike; some tokens come from the cache, some were spent on reasoning.
function serve(kind, model, text) {
    const n = served.length + 1;
    const prompt = /\[([\w-]+)@(\d+)\]/.exec(text);
    const call = {
        kind, requested: model, model: kind === 'embedding' ? model : `${model}-2026-11-01`, failed: text.includes('fail'),
        prompt: prompt?.[1] ?? '', version: prompt?.[2] ?? '', input: 0, cached: 0, output: 0, reasoning: 0,
    };
    if (call.failed)
        call.model = model;
    else
        Object.assign(call, { input: 100 + n, cached: 10 * (n % 3), output: 20 + n, reasoning: n % 2 ? 5 : 0 });
    served.push(call);
    return call;
}

const usageOf = call => ({
    prompt_tokens: call.input, completion_tokens: call.output, total_tokens: call.input + call.output,
    prompt_tokens_details: { cached_tokens: call.cached, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: call.reasoning, audio_tokens: 0 },
});

function chat(response, body) {
    const call = serve(body.stream ? 'stream' : 'chat', body.model, JSON.stringify(body.messages));
    if (call.failed)
        return json(response, 400, { error: { message: 'Refused.', type: 'invalid_request_error', code: 'refused' } });
    const answer = { id: `chatcmpl-${served.length}`, created: 1790000000, model: call.model };
    if (!body.stream) {
        return json(response, 200, {
            ...answer, object: 'chat.completion', usage: usageOf(call),
            choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hello.', refusal: null } }],
        });
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const chunk = (delta, finish_reason = null) =>
        ({ ...answer, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] });
    const chunks = [chunk({ role: 'assistant', content: 'Hel' }), chunk({ content: 'lo.' }), chunk({}, 'stop'),
        { ...answer, object: 'chat.completion.chunk', choices: [], usage: usageOf(call) }];
    for (const one of chunks)
        response.write(`data: ${JSON.stringify(one)}\n\n`);
    response.end('data: [DONE]\n\n');
}

function embed(response, body) {
    const call = serve('embedding', body.model, JSON.stringify(body.input));
    Object.assign(call, { cached: 0, output: 0, reasoning: 0 });
    const vector = [0.25, 0.5, 0.75];
    const embedding = body.encoding_format === 'base64'
        ? Buffer.from(new Float32Array(vector).buffer).toString('base64') : vector;
    json(response, 200, {
        object: 'list', model: call.model, data: [{ object: 'embedding', index: 0, embedding }],
        usage: { prompt_tokens: call.input, total_tokens: call.input },
    });
}

const model = await listen(createServer(async (request, response) => {
    const body = await read(request);
    if (request.url === '/v1/chat/completions')
        return chat(response, JSON.parse(body));
    if (request.url === '/v1/embeddings')
        return embed(response, JSON.parse(body));
    return request.url === '/served' ? json(response, 200, served) : json(response, 404, { error: { message: 'Not here.' } });
}));

const sent = [];
async function pass(message) {
    const headers = Object.fromEntries(Object.entries(message.headers)
        .filter(([name]) => !['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'keep-alive'].includes(name)));
    const hasBody = !['GET', 'HEAD'].includes(message.method);
    const answer = await fetch(collector + message.url,
        { method: message.method, headers, body: hasBody ? message.body : undefined });
    return { status: answer.status, type: answer.headers.get('content-type'), body: Buffer.from(await answer.arrayBuffer()) };
}
const relay = await listen(createServer(async (request, response) => {
    const message = { method: request.method, url: request.url, headers: request.headers, body: await read(request) };
    if (message.url === '/replay') {
        const answers = [];
        for (const one of sent)
            answers.push((await pass(one)).status);
        return json(response, 200, answers);
    }
    sent.push(message);
    const answer = await pass(message);
    if (process.env.CLIENTS_VERBOSE)
        console.error(message.method, message.url, answer.status, message.headers['content-type'] ?? '',
            message.headers['content-type']?.includes('json') && !message.headers['content-encoding'] ? String(message.body) : message.body.length);
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
}));

console.log(JSON.stringify({ model, relay }));
