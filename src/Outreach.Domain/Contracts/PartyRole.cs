using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

public enum PartyRole
{
    /// <summary>甲方</summary>
    [Display(Name = "Party A")] PartyA,

    /// <summary>乙方</summary>
    [Display(Name = "Party B")] PartyB,
}
