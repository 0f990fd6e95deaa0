using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

/// <summary>A further clause in words.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Text">At most 1,000 characters.</param>
public sealed record ClauseContent(int Id, string Text);
