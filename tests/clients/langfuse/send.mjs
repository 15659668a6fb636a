// SPDX-License-Identifier: GPL-3.0-or-later
// Langfuse around OpenAI's client: traces over OpenTelemetry, a score and what its client checks over its own API.
import { LangfuseClient } from '@langfuse/client';
import { observeOpenAI } from '@langfuse/openai';
import { LangfuseSpanProcessor } from '@langfuse/otel';
import { propagateAttributes, startActiveObservation } from '@langfuse/tracing';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import OpenAI from 'openai';
import { drive } from './drive.mjs';

const keys = { publicKey: 'pk-lf-any', secretKey: 'sk-lf-any', baseUrl: process.env.COLLECTOR_URL };
const processor = new LangfuseSpanProcessor(keys);
const provider = new NodeTracerProvider({ spanProcessors: [processor] });
provider.register();
const langfuse = new LangfuseClient(keys);
const projects = await langfuse.api.projects.get();
if (!projects.data.length)
    throw new Error('the keys are said to be wrong');

const plain = new OpenAI({ baseURL: process.env.MODEL_URL, maxRetries: 0 });
const prompt = { name: 'greet', version: 3, isFallback: false };
await propagateAttributes({ traceName: 'inspect', userId: 'ann', sessionId: 's1' }, () =>
    startActiveObservation('inspect', async () => {
        await drive(observeOpenAI(plain), () => observeOpenAI(plain, { langfusePrompt: prompt })
            .chat.completions.create({ model: 'demo-chat', messages: [{ role: 'user', content: 'hello [greet@3]' }] }));
        await startActiveObservation('judged', async generation => {
            const answer = await plain.chat.completions.create(
                { model: 'demo-chat', messages: [{ role: 'user', content: 'hello' }] });
            generation.update({ model: answer.model, usageDetails: answer.usage, output: 'Hello.' });
            langfuse.score.observation(generation, { name: 'tone', value: 0.75 });
        }, { asType: 'generation' });
    }));
await processor.forceFlush();
await langfuse.flush();
await provider.shutdown();
await langfuse.shutdown();
