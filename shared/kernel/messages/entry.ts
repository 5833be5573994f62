// The shape of a message: its words in every language, `{name}` for parameters, `{name|one|many}` for what depends on their number.

export type Language = 'zh-CN' | 'en';
export type Entry = Readonly<Record<Language, string>>;
export type Entries = Readonly<Record<string, Entry>>;
