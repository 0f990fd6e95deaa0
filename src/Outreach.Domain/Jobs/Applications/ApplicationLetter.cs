using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>What a student writes in an application.</summary>
/// <param name="Motive">Why this job; at most 500 characters.</param>
/// <param name="Answers">Answers, in any order.</param>
/// <param name="ConsentVersion">The consent that was agreed to; null when it was not.</param>
public sealed record ApplicationLetter(string? Motive, int FreeTimes, IReadOnlyList<GivenAnswer> Answers, string? ConsentVersion);
