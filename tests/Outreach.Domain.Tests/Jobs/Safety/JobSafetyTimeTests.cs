using System.Diagnostics;
using Outreach.Domain.Jobs.Safety;

namespace Outreach.Domain.Tests.Jobs.Safety;

/// <summary>Apart from the rules' other tests, since classes run side by side.</summary>
public sealed class JobSafetyTimeTests
{
    [Theory]
    [InlineData("押")]
    [InlineData("不")]
    [InlineData("不收")]
    [InlineData("押金")]
    [InlineData("不收押金、")]
    [InlineData("不收押金，")]
    [InlineData("交一二三")]
    [InlineData("200")]
    [InlineData("扣押收取保管上交")]
    [InlineData("身份证")]
    [InlineData("押*。")]
    [InlineData("押、金、")]
    [InlineData("如遇刷单，")]
    [InlineData("刷shua单dan")]
    [InlineData("出租借卖收购提供")]
    [InlineData("介绍朋友他们的收入")]
    [InlineData("加微信")]
    [InlineData("路")]
    [InlineData("0571")]
    [InlineData("a@")]
    [InlineData("deposit ")]
    [InlineData("no deposit, ")]
    [InlineData("you must pay for your ")]
    [InlineData("d e p o s i t ")]
    [InlineData("d.")]
    [InlineData("💰")]
    [InlineData("\ud83d")]
    [InlineData("<script>")]
    [InlineData("轻松日入月入无需经验高")]
    [InlineData(" \n")]
    [InlineData("200 ")]
    [InlineData("身份证复印")]
    [InlineData("身份证、")]
    public void Ten_thousand_hostile_characters_in_every_field_are_checked_within_a_second(string part)
    {
        var limit = TimeSpan.FromSeconds(1);
        string[] fields = ["Title", "Duties", "Requirements", "PayNote", "Place", "InterviewPlace", "Contact", "Questions[0]"];
        JobSafetyCheck.Of(Draft(new JobText("Duties", part + JobPostingTexts.Honest[0] + JobPostingTexts.Honest[10])));
        var taken = Fastest(10_000, enough: limit);
        // On a machine that is busy with other things, what counts is that the time grows with the length and not faster.
        Assert.True(taken < limit || taken < Fastest(1_000, enough: TimeSpan.Zero) * 30, $"{part}: {taken}");

        TimeSpan Fastest(int length, TimeSpan enough)
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            var draft = Draft([.. fields.Select(f => new JobText(f, text))]);
            var fastest = TimeSpan.MaxValue;
            for (var run = 0; run < 3 && fastest >= enough; run++)
            {
                var watch = Stopwatch.StartNew();
                JobSafetyCheck.Of(draft);
                fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
            }

            return fastest;
        }
    }

    private static JobDraft Draft(params JobText[] texts) => new(texts, 25, 20, 3, new DateOnly(2027, 3, 1), new DateOnly(2026, 11, 21));
}
