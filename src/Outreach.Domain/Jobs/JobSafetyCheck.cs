using System.Security.Cryptography;
using System.Text;
using Outreach.Domain.Contracts;

namespace Outreach.Domain.Jobs;

/// <summary>x</summary>
public enum JobRule { /// <summary>x</summary>
Fee }

/// <summary>x</summary>
public sealed record JobFinding(JobRule Rule, FindingSeverity Severity, string Field, string? Quote, DomainError Advice)
{
    /// <summary>x</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule}|{Field}|{Quote}"))[..16]);
}

/// <summary>x</summary>
public sealed record JobText(string Field, string Text);

/// <summary>x</summary>
public sealed record JobDraft(IReadOnlyList<JobText> Texts, decimal? HourlyPay, decimal? HourlyBenchmark, decimal TooGoodFactor, DateOnly? VettedUntil, DateOnly Today);

/// <summary>x</summary>
public static class JobSafetyCheck
{
    /// <summary>x</summary>
    public static IReadOnlyList<JobFinding> Of(JobDraft draft) => [];
}
