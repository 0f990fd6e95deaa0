// Makes src/Outreach.Domain/Accounts/common.passwords anew from the package's list of the most used passwords:
//   npm pack @zxcvbn-ts/language-common@4.1.3 && tar xzf zxcvbn-ts-language-common-4.1.3.tgz && node .config/common-passwords.mjs package
import fs from 'node:fs';

const words = JSON.parse(fs.readFileSync(`${process.argv[2]}/src/passwords.json`, 'utf8'));
const target = new URL('../src/Outreach.Domain/Accounts/common.passwords', import.meta.url);
// Those that the portal's own people would try first, and that no list of the world has.
const own = `woaini woaini1314 woaini1314520 woaizhongguo woaiwojia nihao nihaoma wangzi gongzhu baobei baobao laopo laogong zhongguo beijing shanghai guangzhou
  shenzhen hangzhou nanjing wuhan chengdu chongqing tianjin suzhou mima denglu guanliyuan yonghu ceshi xuesheng laoshi daxue xiaoyuan xuexiao aini aiqing xingfu
  kuaile pengyou china welcometo accessdenied changeit opensesame motdepasse contrasena administrator superuser university campus college department minister
  buzhang ganshi helloworld happynewyear weixin wechat taobao alipay tencent alibaba huawei xiaomi douyin bilibili ganbei jiayou xiaoming`.split(/\s+/);
const all = [...new Set([...words, ...own].map(w => w.normalize('NFKC').toLowerCase()).filter(w => w.length >= 4 && w.length <= 24))].sort();
fs.writeFileSync(target, `# The most used passwords, of @zxcvbn-ts/language-common 4.1.3 (MIT); made by .config/common-passwords.mjs.\n${all.join('\n')}\n`);
