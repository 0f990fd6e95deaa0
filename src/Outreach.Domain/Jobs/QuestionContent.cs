using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

/// <summary>A question that everybody who applies answers.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Text">At most 100 characters.</param>
/// <param name="Expected">The answer that the employer's standard demands (a must-have); null for a question to be answered in words.</param>
public sealed record QuestionContent(int Id, string Text, bool? Expected);
