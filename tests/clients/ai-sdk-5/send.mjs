// SPDX-License-Identifier: GPL-3.0-or-later
// Vercel AI SDK 5, which traces under names of its own.
import { createOpenAI } from '@ai-sdk/openai';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { embed, generateText, streamText } from 'ai';

const exporter = new OTLPTraceExporter({ url: `${process.env.COLLECTOR_URL}/v1/traces`, compression: 'gzip' });
const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
provider.register();

const openai = createOpenAI({ baseURL: process.env.MODEL_URL, apiKey: 'none' });
const call = (prompt, metadata = {}) => ({
    model: openai.chat('demo-chat'), prompt, maxRetries: 0,
    experimental_telemetry: { isEnabled: true, functionId: 'inspect', metadata: { userId: 'ann', ...metadata } },
});
for (let i = 0; i < 5; ++i)
    await generateText(call(`hello ${i}`));
await generateText(call('hello [greet@3]', { langfusePrompt: JSON.stringify({ name: 'greet', version: 3 }) }));
await streamText(call('hello, streamed')).text;
await generateText(call('please fail')).then(() => { throw new Error('not refused'); }, error => {
    if (error.statusCode !== 400)
        throw error;
});
await embed({ model: openai.embedding('demo-embed'), value: 'hello', maxRetries: 0, experimental_telemetry: { isEnabled: true } });
await provider.forceFlush();
await provider.shutdown();
