// Surnames (姓氏) and grammatical characters, from which personal names and phrase edges are told.

/** Surnames of one character, the commoner ones, and of two. */
export const SURNAMES = `
王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾
彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛
邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温
芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 丛 焦 向 柳 邢 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌
费 纪 靳 盛 童 欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍 覃 霍 翁 隋 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 解 强 柴 华
车 冉 房 边 辜 吉 饶 刁 瞿 戚 丘 古 米 池 滕 晋 苑 邬 臧 畅 宫 来 全 褚 廉 简 娄 盖 符 奚 木 穆 党 燕 郎 邸 冀 谈
姬 屠 连 郜 晏 栾 郁 商 蒙 计 喻 揭 窦 迟 宇 敖 糜 鄢 冷 卓 花 仇 艾 蓝 都 巩 稽 井 练 仲 乐 虞 卞 封 竺 冼 原 官
衣 楚 佟 栗 匡 宗 应 台 巫 鞠 僧 桑 荆 谌 银 扬 明 沙 伏 岑 习 胥 保 和 蔺 欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容
令狐 宇文 长孙 司徒 端木 南宫 夏侯
`;

/** Words before which a personal name is expected to end, or after which one is expected to begin. */
export const NAME_TITLES = `
书记 主席 总理 省长 市长 县长 区长 镇长 村长 局长 处长 科长 主任 院长 校长 所长 站长 队长 厂长 经理 董事长 总裁 会长 委员 院士
教授 研究员 工程师 博士 老师 医生 护士 律师 法官 检察官 民警 交警 消防员 战士 记者 编辑 通讯员 导演 演员 作家 诗人 画家 歌手 教练
主帅 球员 运动员 选手 名将 小将 老将 冠军 司机 农民 村民 市民 居民 职工 工人 学生 老人 志愿者 党员 支书 村支书 第一书记 总统 首相
外长 烈士 劳模 同志 先生 女士 大爷 大妈 师傅 阿姨 传承人 法人 男子 女子 患者 游客 乘客
`;
