using System.Linq.Expressions;
using System.Reflection;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>
/// Lets a rule or a projection that is written once, as an expression in a static field, stand within other queries:
/// <c>Inline((JobPosting p) => IsOpen.Of(p, today))</c>. Compiled queries need it, since nothing else can be called in them.
/// </summary>
public static class ExpressionInlining
{
    /// <summary>Stands for the expression's value within <see cref="Inline{T, TResult}"/>; never runs.</summary>
    public static TResult Of<T1, T2, TResult>(this Expression<Func<T1, T2, TResult>> expression, T1 first, T2 second) => throw new InvalidOperationException("Only within Inline.");

    /// <inheritdoc cref="Of{T1, T2, TResult}"/>
    public static TResult Of<T1, T2, T3, TResult>(this Expression<Func<T1, T2, T3, TResult>> expression, T1 first, T2 second, T3 third) => throw new InvalidOperationException("Only within Inline.");

    /// <summary>Puts the named expressions in the places where <c>Of</c> stands.</summary>
    public static Expression<Func<T, TResult>> Inline<T, TResult>(Expression<Func<T, TResult>> query) => (Expression<Func<T, TResult>>)new Inliner().Visit(query);

    /// <inheritdoc cref="Inline{T, TResult}"/>
    public static Expression<Func<T1, T2, T3, T4, TResult>> Inline<T1, T2, T3, T4, TResult>(Expression<Func<T1, T2, T3, T4, TResult>> query) =>
        (Expression<Func<T1, T2, T3, T4, TResult>>)new Inliner().Visit(query);

    private sealed class Inliner : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(ExpressionInlining) || node.Arguments[0] is not MemberExpression { Member: FieldInfo { IsStatic: true } field })
                return base.VisitMethodCall(node);
            var named = (LambdaExpression)field.GetValue(null)!;
            return new Replacer(named.Parameters.Zip(node.Arguments.Skip(1).Select(a => Visit(a))).ToDictionary(p => p.First, p => p.Second)).Visit(named.Body);
        }
    }

    private sealed class Replacer(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);
    }
}
