using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

/// <summary>A part of the cash and its day.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Amount">CNY.</param>
public sealed record InstalmentContent(int Id, DateOnly? DueOn, decimal? Amount);
