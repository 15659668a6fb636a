// SPDX-License-Identifier: GPL-3.0-or-later
// What an application does with OpenAI's own client, whichever SDK watches it.
// `prompted` runs one call under the prompt greet, version 3, where the SDK has a way to say so.
export async function drive(openai, prompted) {
    const chat = (content, more = {}) =>
        openai.chat.completions.create({ model: 'demo-chat', messages: [{ role: 'user', content }], ...more });
    for (let i = 0; i < 5; ++i)
        await chat(`hello ${i}`);
    for await (const chunk of await chat('hello, streamed', { stream: true, stream_options: { include_usage: true } }))
        void chunk;
    await chat('please fail').then(() => { throw new Error('not refused'); }, error => {
        if (error.status !== 400)
            throw error;
    });
    await prompted?.(() => chat('hello [greet@3]'));
}
