using System.Reflection;
using System.Runtime.CompilerServices;
using Outreach.Domain;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Tests.Architecture;

/// <summary>Expected outcomes are one <see cref="Result"/>: nothing that is null when it is not found, no tuple, no <c>out</c>.</summary>
public sealed class ResultTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Fact]
    public void No_method_gives_an_outcome_as_a_tuple_or_as_null() =>
        Assert.Empty(new[] { typeof(Result).Assembly, typeof(PortalController).Assembly }.SelectMany(TypesOf)
            .Where(t => t.Namespace?.Contains(".Infrastructure.", StringComparison.Ordinal) != true)
            .SelectMany(t => t.GetMethods(Declared)).Where(m => IsLoose(m.ReturnType)).Select(m => $"{m.DeclaringType!.Name}.{m.Name}"));

    [Fact]
    public void A_verb_of_the_domain_gives_what_it_makes_in_its_result() =>
        Assert.Empty(TypesOf(typeof(Result).Assembly).SelectMany(t => t.GetMethods(Declared & ~BindingFlags.NonPublic))
            .Where(m => !m.Name.StartsWith("Try", StringComparison.Ordinal) && m.Name != "Deconstruct" && m.GetParameters().Any(p => p.IsOut))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}"));

    [Fact]
    public void A_failure_has_no_value_and_keeps_its_error()
    {
        Result<int> failed = Result.NotFound;
        Assert.True(failed.IsNotFound);
        Assert.Throws<InvalidOperationException>(() => failed.Value);
        Assert.True(Result.Conflict.With(1).IsConflict);
        Assert.Throws<InvalidOperationException>(() => Result<int>.FromResult(Result.Success));
        Assert.Equal(3, Result.Success.With(3).Value);
    }

    private static bool IsLoose(Type type)
    {
        if (!type.IsGenericType)
            return false;
        var isTask = type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>);
        if (isTask)
            return IsLoose(type.GenericTypeArguments[0]);
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return IsOutcome(inner) || IsLoose(inner);
        return type.IsAssignableTo(typeof(ITuple)) && type.GenericTypeArguments.Any(IsOutcome);
    }

    private static bool IsOutcome(Type type) =>
        type == typeof(Result) || type == typeof(DomainError) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>));
}
