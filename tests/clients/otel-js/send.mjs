// SPDX-License-Identifier: GPL-3.0-or-later
// Sends GenAI spans through an official OpenTelemetry exporter, as an application would.
//   node send.mjs URL proto|json|grpc gzip|none COUNT START     START: seconds since 1970 of the first span
// Ids and times follow from the arguments alone, so the same command sends the very same spans again.
import { createHash } from 'node:crypto';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter as GrpcExporter } from '@opentelemetry/exporter-trace-otlp-grpc';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtoExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';

const [url, encoding, compression, count, start] = process.argv.slice(2);

class SameIdsEachTime {
    #next = 0;
    #id(length) {
        return createHash('sha256').update(`${encoding} ${compression} ${this.#next++}`).digest('hex').slice(0, length);
    }
    generateTraceId = () => this.#id(32);
    generateSpanId = () => this.#id(16);
}

let failure = null;
const exporters = { proto: ProtoExporter, json: JsonExporter, grpc: GrpcExporter };
const exporter = new exporters[encoding]({ url, compression });
const send = exporter.export.bind(exporter);
exporter.export = (spans, done) => send(spans, result => {
    if (result.code !== 0)
        failure = result.error ?? new Error('the exporter gave up');
    done(result);
});

const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'otel-js-client', 'deployment.environment.name': 'test' }),
    idGenerator: new SameIdsEachTime(),
    spanProcessors: [new BatchSpanProcessor(exporter, { maxQueueSize: Number(count) + 1, maxExportBatchSize: 512 })],
});
const tracer = provider.getTracer('demarc-client');
for (let i = 0; i < Number(count); ++i) {
    const began = (Number(start) + i) * 1000;
    const span = tracer.startSpan('chat demo-chat', {
        kind: SpanKind.CLIENT,
        startTime: began,
        attributes: {
            'gen_ai.operation.name': 'chat',
            'gen_ai.provider.name': 'openai',
            'gen_ai.request.model': 'demo-chat',
            'gen_ai.response.model': 'demo-chat-2026-11-01',
            'gen_ai.usage.input_tokens': 100 + i,
            'gen_ai.usage.output_tokens': 10,
            'gen_ai.prompt.name': 'greet',
            'gen_ai.prompt.version': '3',
        },
    });
    if (i % 10 === 0)
        span.setStatus({ code: SpanStatusCode.ERROR, message: 'refused' });
    span.end(began + 250);
}
await provider.forceFlush();
await provider.shutdown();
if (failure) {
    console.error(`${encoding}, ${compression}: ${failure.message}`);
    process.exit(1);
}
