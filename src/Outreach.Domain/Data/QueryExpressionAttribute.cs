namespace Outreach.Domain.Data;

/// <summary>
/// Names the static property of the same type that holds the method as an expression, whose parameters are the record and the
/// method's arguments. Queries use the expression in the method's place, so that a rule is written once for both.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QueryExpressionAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
