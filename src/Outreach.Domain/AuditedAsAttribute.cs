using System.Collections.Concurrent;
using System.Reflection;

namespace Outreach.Domain;

/// <summary>
/// What the audit trail calls a value of an enumeration. Several may share a name where it is nobody's business which of them it
/// is: a trail is kept for years, and is read by more people than the record.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AuditedAsAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public string Name { get; } = name;

    public static string NameOf(Enum value) => Names.GetOrAdd(value, v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<AuditedAsAttribute>()?.Name ?? v.ToString());
}
