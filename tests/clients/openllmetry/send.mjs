// SPDX-License-Identifier: GPL-3.0-or-later
// OpenLLMetry (Traceloop) around OpenAI's client.
import * as traceloop from '@traceloop/node-server-sdk';
import OpenAI from 'openai';
import { drive } from './drive.mjs';

traceloop.initialize({
    appName: 'openllmetry-client', baseUrl: process.env.COLLECTOR_URL, apiKey: 'any', disableBatch: false, silenceInitializationMessage: true,
    tracingEnabled: true, traceloopSyncEnabled: false, instrumentModules: { openAI: OpenAI },
});
const openai = new OpenAI({ baseURL: process.env.MODEL_URL, maxRetries: 0 });
await traceloop.withWorkflow({ name: 'inspect' }, () =>
    traceloop.withAssociationProperties({ user_id: 'ann', session_id: 's1' }, () => drive(openai)));
await traceloop.forceFlush();
