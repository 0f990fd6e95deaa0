using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Outreach.Domain.Data;

/// <summary>
/// Puts the expressions of methods with a <see cref="QueryExpressionAttribute"/> into a query before it is translated: once for
/// each query, since what comes out is cached.
/// </summary>
public sealed class QueryExpressionInterceptor : IQueryExpressionInterceptor
{
    /// <summary>The only one: with another instance EF would build its services anew.</summary>
    public static readonly QueryExpressionInterceptor Instance = new();

    private QueryExpressionInterceptor()
    {
    }

    /// <inheritdoc/>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Expander.Instance.Visit(queryExpression);

    private sealed class Expander : ExpressionVisitor
    {
        public static readonly Expander Instance = new();

        private static readonly ConcurrentDictionary<MethodInfo, LambdaExpression?> Expressions = new();

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (Expressions.GetOrAdd(node.Method, ExpressionOf) is not { } lambda)
                return base.VisitMethodCall(node);
            IEnumerable<Expression> arguments = node.Object is null ? node.Arguments : node.Arguments.Prepend(node.Object);
            return Visit(new Substitution(lambda.Parameters.Zip(arguments).ToDictionary(p => p.First, p => p.Second)).Visit(lambda.Body));
        }

        private static LambdaExpression? ExpressionOf(MethodInfo method) => method.GetCustomAttribute<QueryExpressionAttribute>() is { } attribute
            ? (LambdaExpression)method.DeclaringType!.GetProperty(attribute.Property, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!
            : null;
    }

    private sealed class Substitution(Dictionary<ParameterExpression, Expression> arguments) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => arguments.GetValueOrDefault(node, node);
    }
}
