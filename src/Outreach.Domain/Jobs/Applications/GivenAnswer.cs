using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>An answer as it comes from the form.</summary>
/// <param name="Text">In words; at most 200 characters.</param>
public sealed record GivenAnswer(int QuestionId, bool? Yes, string? Text);
