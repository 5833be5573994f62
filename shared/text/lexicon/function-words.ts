// Grammatical words (虚词) by what they do to a line end beside them.

/** Words that belong to what stands before them: no line begins with one. */
export const CLINGING = `
的 了 着 过 们 等 之 得 地 吗 呢 吧 啊 呀 里 上 中 下 内 外 间 前 后 时 边 处 旁 起 来 去 到 成 好 完 出 住 掉 化
者 性 率 型 式 级 号 版 届 期 次 人 之一 之间 之中 之后 之前 之外 之内 之上 之下 之际 以上 以下 以内 以外 以来 以后 以前
起来 下来 下去 上来 上去 出来 出去 进来 进去 过来 过去 回来 回去 左右 上下 前后 期间 时候 而已 似的 不了 不得 不起
`;

/** Words that belong to what stands after them: no line ends with one. */
export const LEADING = `
在 于 向 从 对 把 被 让 将 以 为 与 和 及 或 给 由 按 据 因 比 跟 同 至 不 没 未 莫 勿 别 最 更 再 又 也 还 就 才
已 正 新 老 大 小 总 各 每 首 第 全 本 该 此 某 这 那 其 且 而 但 若 如 虽 即 则 所 能 可 要 会 应 须 必 敢 愿 想
请 都 均 仅 只 约 近 超 逾 达 共 多 少 很 太 极 甚 非 无 有 是 使 令 助 促 获 迎 建 创 做 当 到 赴 抵 入 出 上 下
离 距 经 沿 朝 往 自 用 拿 靠 凭 依 跨 破 增 减 升 降 涨 跌 高 低 好 以及 并且 或者 而且 不仅 不但 因为 由于 通过 根据
按照 关于 对于 为了 随着 围绕 面对 面向 针对 除了 包括 成为 没有 不是 就是 还是 不要 不能 不会 不再 不得 不断 不让 必须 应当
可以 能够 已经 正在 即将 将要 仍然 依然 更加 非常 十分 比较 进一步 一个 一种 一项 一位 一名 一批 一条 一座 一场 一次 一根 一对
一只 这个 那个 这些 那些 各种 各类 多个 多种 某些 全面 深入 持续 积极 切实 扎实 大力
`;

/** Words that open a new phrase: a line may well begin with one. */
export const OPENING = `
因 将 把 被 让 为 在 向 与 和 从 对 以 由 给 使 令 助 获 迎 不 没 未 再 又 也 还 就 才 已 正 更 最 都 且 而 但 却 是
怎 如何 怎样 怎么 为何 以及 并 并且 或者 而且 不仅 不但 因为 由于 通过 根据 按照 关于 对于 为了 随着 围绕 面对 面向 针对 除了
成为 没有 不是 就是 还是 不要 不能 不会 不再 不断 必须 应当 可以 能够 已经 正在 即将 将要 仍然 依然 更加 进一步 今年 明年 去年
今天 今日 今起 昨天 昨日 昨晚 明天 明日 明起 近日 日前 下月 本月 上月 本周 下周 首次 正式 全面 全力 全部 持续 深入 积极 切实
扎实 大力 加快 力争 有望 率先 再次 再度 连续 累计 共 约 超 逾 达 突破 需 可 能 要 请 谁 你 我 他 她 我们 你们 他们 这 那
这里 那里
`;

/** Classifiers that want the noun they count beside them; money, lengths and dates are complete by themselves. */
export const CLASSIFIERS = '个名位件项家户条座辆台艘架套份张间所颗枚场支只头根棵株幅部本首盏册批次种类款';

/** Verbs that stand as nouns behind a noun (项目建设, 城乡发展): one term with it. */
export const NOMINAL = `
建设 发展 改造 改革 工作 管理 治理 整治 服务 保护 保障 生产 消费 投资 教育 培训 研究 研发 制造 运营 运输 运行 开发 合作 交流 竞赛 比赛 活动
行动 检查 调查 监督 监测 评估 评选 审计 规划 设计 维护 维修 更新 升级 转型 创新 创业 就业 招聘 招商 招生 考试 救助 救援 救治 防控 防治 防汛 防火
抗旱 执法 诈骗 犯罪 养殖 种植 加工 销售 采购 贸易 出口 进口 供应 供水 供电 供暖 供热 补贴 补助 补偿 奖励 表彰 宣传 演出 演练 训练 展览 展示 展销
`;
