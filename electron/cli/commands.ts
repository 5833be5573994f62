// The commands of the command line and their options: the program's contract with scripts.
import { type Command, command, commandOnOptional } from './command.ts';

const output = (value: string) => ({ short: 'o', value, required: true, summary: 'cli.option.output' }) as const;
const json = { summary: 'cli.option.json' } as const;

export const COMMANDS: readonly Command[] = [
  command(
    { name: 'make', argument: 'FOLDER', summary: 'cli.make', options: { output: output('FILE.banxin') } },
    async (call, terminal) => (await import('./commands/make.ts')).make(call.argument, call.options.output, terminal),
  ),
  command(
    {
      name: 'export',
      argument: 'FILE.banxin',
      summary: 'cli.export',
      options: {
        output: output('FILE.pdf'),
        standard: { value: 'x1a|x4|none', summary: 'cli.option.standard' },
        plant: { value: 'NAME|FILE', summary: 'cli.option.plant' },
        marks: { summary: 'cli.option.marks' },
        force: { summary: 'cli.option.force' },
      },
    },
    async (call, terminal) =>
      (await import('./commands/export.ts')).exportPdf({ input: call.argument, ...call.options }, terminal),
  ),
  command({ name: 'check', argument: 'FILE.banxin', summary: 'cli.check', options: { json } }, async (call, terminal) =>
    (await import('./commands/check.ts')).check(call.argument, call.options.json, terminal),
  ),
  command({ name: 'lines', argument: 'FILE.banxin', summary: 'cli.lines', options: { json } }, async (call, terminal) =>
    (await import('./commands/lines.ts')).lines(call.argument, call.options.json, terminal),
  ),
  command(
    {
      name: 'show',
      argument: 'FILE.banxin',
      summary: 'cli.show',
      options: {
        output: output('FILE.png'),
        dpi: { value: 'N', summary: 'cli.option.dpi' },
        page: { value: 'N', summary: 'cli.option.page' },
      },
    },
    async (call, terminal) =>
      (await import('./commands/show.ts')).show({ input: call.argument, ...call.options }, terminal),
  ),
  commandOnOptional(
    {
      name: 'serve',
      argument: 'FILE.banxin',
      summary: 'cli.serve',
      options: {
        port: { value: 'N', summary: 'cli.option.port' },
        'no-open': { summary: 'cli.option.no-open' },
      },
    },
    async ({ argument, options }, terminal) =>
      (await import('./commands/serve.ts')).serve(
        { input: argument, port: options.port, open: !options['no-open'] },
        terminal,
      ),
  ),
  command({ name: 'text', argument: 'FILE.banxin', summary: 'cli.text', options: { json } }, async (call, terminal) =>
    (await import('./commands/text.ts')).text(call.argument, call.options.json, terminal),
  ),
  commandOnOptional(
    { name: 'fonts', argument: 'NAME', summary: 'cli.fonts', options: { json } },
    async ({ argument, options }, terminal) =>
      (await import('./commands/fonts.ts')).fonts(argument, options.json, terminal),
  ),
];
