using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

public static class ClauseKeys
{
    public const string Cash = "cash";

    public const string Goods = "goods";

    public const string Parties = "parties";

    public const string Whole = "whole";

    public static string Deliverable(int id) => $"d{id}";

    public static string Instalment(int id) => $"i{id}";

    public static string Clause(int id) => $"c{id}";
}
