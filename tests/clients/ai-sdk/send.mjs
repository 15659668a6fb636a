// SPDX-License-Identifier: GPL-3.0-or-later
// Vercel AI SDK 7 with its own OpenTelemetry integration.
import { createOpenAI } from '@ai-sdk/openai';
import { OpenTelemetry } from '@ai-sdk/otel';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { embed, generateText, registerTelemetry, streamText } from 'ai';

const exporter = new OTLPTraceExporter({ url: `${process.env.COLLECTOR_URL}/v1/traces` });
const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
provider.register();
registerTelemetry(new OpenTelemetry());

const openai = createOpenAI({ baseURL: process.env.MODEL_URL, apiKey: 'none' });
const call = prompt => ({ model: openai.chat('demo-chat'), prompt, maxRetries: 0, experimental_telemetry: { isEnabled: true, functionId: 'inspect' } });
for (let i = 0; i < 5; ++i)
    await generateText(call(`hello ${i}`));
await streamText(call('hello, streamed')).text;
await generateText(call('please fail')).then(() => { throw new Error('not refused'); }, error => {
    if (error.statusCode !== 400)
        throw error;
});
await embed({ model: openai.embedding('demo-embed'), value: 'hello', maxRetries: 0, experimental_telemetry: { isEnabled: true } });
await provider.forceFlush();
await provider.shutdown();
