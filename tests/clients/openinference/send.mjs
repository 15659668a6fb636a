// SPDX-License-Identifier: GPL-3.0-or-later
// OpenInference around OpenAI's client, sent by Phoenix's wrapper.
import { OpenAIInstrumentation } from '@arizeai/openinference-instrumentation-openai';
import { register, traceAgent } from '@arizeai/phoenix-otel';
import OpenAI from 'openai';
import { drive } from './drive.mjs';

const provider = register({ projectName: 'phoenix-client', url: process.env.COLLECTOR_URL, apiKey: 'any' });
const instrumentation = new OpenAIInstrumentation({ tracerProvider: provider });
instrumentation.manuallyInstrument(OpenAI);
const openai = new OpenAI({ baseURL: process.env.MODEL_URL, maxRetries: 0 });
await traceAgent(async () => {
    await drive(openai);
    await openai.embeddings.create({ model: 'demo-embed', input: 'hello' });
}, { name: 'inspect' })();
await provider.forceFlush();
await provider.shutdown();
