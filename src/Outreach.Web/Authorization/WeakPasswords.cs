using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;

namespace Outreach.Web.Authorization;

/// <summary>
/// Refuses passwords that are tried first, long as they may be: common words, alone or repeated, with digits and signs
/// around them; runs of digits; the person's own name, address or number.
/// </summary>
public sealed class WeakPasswords(IStringLocalizer texts) : IPasswordValidator<User>
{
    private const string Digits = "01234567890123456789012345678901234567890";
    private const string Backwards = "98765432109876543210987654321098765432109";

    private static readonly FrozenSet<string> Common = """
        password passwd passwort motdepasse contrasena parol welcome welcometo letmein opensesame access accessdenied admin administrator root superuser guest
        user username login signin master default changeme changeit secret topsecret private public test testing tester testtest demo example sample temp
        temporary qwerty qwertyui qwertyuiop qwert qwertz azerty asdf asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc poiuytrewq lkjhgfdsa
        mnbvcxz abcdef abcdefg abcdefgh abcdefghi abcdefghij abcabc aabbcc qweasd qweasdzxc qweqwe asdasd zxczxc iloveyou iloveu loveyou loveme lovely love
        forever always princess prince queen king angel sunshine shadow dragon monkey tiger panda lion eagle falcon wolf bear cat dog kitty puppy football
        basketball baseball soccer hockey tennis golf volleyball badminton superman batman spiderman ironman pokemon pikachu doraemon naruto onepiece conan
        starwars matrix hello helloworld hellokitty goodluck lucky happy happynewyear smile freedom friend friends family mother father mama baba mommy daddy
        brother sister sweet sweetheart honey baby babygirl darling cookie chocolate banana apple orange cherry pepper ginger summer winter spring autumn
        monday friday january december computer internet network server system windows microsoft google facebook twitter amazon android iphone samsung huawei
        xiaomi tencent alibaba taobao alipay wechat weixin qq qqqq baidu sina weibo douyin bilibili student students teacher school college university campus
        class exam graduate outreach waili wailian wailianbu xueshenghui studentunion union department minister buzhang ganshi woaini woaizhongguo woaiwojia
        nihao nihaoma wangzi gongzhu baobei baobao laopo laogong tianshi zhongguo beijing shanghai guangzhou shenzhen hangzhou nanjing wuhan chengdu chongqing
        xian tianjin suzhou mima denglu guanliyuan yonghu ceshi xuesheng laoshi daxue xiaoyuan xuexiao aini aiqing xingfu kuaile pengyou china chinese america
        london paris michael jordan jordanmichael kobe kobebryant messi ronaldo thomas daniel jessica jennifer ashley nicole charlie robert george andrew
        joshua matthew hunter ranger buster killer ninja samurai warrior phantom ghost devil heaven jesus christ god blessed trustno nothing something
        whatever fuckyou fuck asshole bitch sexy hottie money dollar rich diamond gold silver crystal purple yellow black white green blue red rainbow flower
        rose lily jasmine sakura moonlight moon star stars galaxy universe earth ocean river mountain music guitar piano dance gamer gaming minecraft fortnite
        league legends warcraft counterstrike pass word key keyboard mouse monitor office work job coffee tea beer pizza noodle rice
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var errors = new List<IdentityError>();
        if (IsCommon(password ?? ""))
            errors.Add(new IdentityError { Code = "PasswordCommon", Description = texts["This password is among the first that are tried. Choose another one."] });
        if (NamesOf(user).Any(n => (password ?? "").Contains(n, StringComparison.OrdinalIgnoreCase)))
            errors.Add(new IdentityError { Code = "PasswordNamesUser", Description = texts["Leave your name, your e-mail address and your student number out of it."] });
        return Task.FromResult(errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]));
    }

    /// <summary>Whether somebody who guesses would try it among the first.</summary>
    public static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var first = lower.AsSpan().IndexOfAnyInRange('a', 'z');
        if (first < 0)
            return false;
        var core = lower[first..(lower.AsSpan().LastIndexOfAnyInRange('a', 'z') + 1)];
        if (Common.Contains(core) || Enumerable.Range(2, core.Length / 2).Any(n => n <= core.Length / 2 && core.Length % n == 0 && Common.Contains(core[..n]) && core.Chunk(n).All(c => core.StartsWith(new string(c), StringComparison.Ordinal))))
            return true;
        // A few letters beside a run of digits: a123456789, 1234567890ab.
        var digits = string.Concat(lower.Where(char.IsAsciiDigit));
        return digits.Length >= 5 && lower.Length - digits.Length <= 3 && (Digits.Contains(digits, StringComparison.Ordinal) || Backwards.Contains(digits, StringComparison.Ordinal) || digits.Distinct().Count() < 3);
    }

    private static IEnumerable<string> NamesOf(User user)
    {
        if (user.Email is { } email && email.IndexOf('@', StringComparison.Ordinal) is >= 4 and var at)
            yield return email[..at];
        if (user.StudentNumber is { Length: >= 4 } number)
            yield return number;
        // Two Chinese characters are a name; two Latin letters stand in any word.
        if (user.DisplayName is { } name && name.Length >= (name.Any(c => c >= '\u2E80') ? 2 : 4))
            yield return name;
    }
}
