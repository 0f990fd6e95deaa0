using System.Reflection;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Tests.Architecture;

/// <summary>No entity reaches a view: what a view gets is a record that one query has filled.</summary>
public sealed class ViewModelTests
{
    private static readonly HashSet<Type> Entities =
    [
        .. typeof(Entity).Assembly.GetTypes().SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)).Select(i => i.GenericTypeArguments[0]),
    ];

    [Fact]
    public void Entities_are_known() => Assert.True(Entities.Count > 30, $"Only {Entities.Count} mapped types were found.");

    [Fact]
    public void No_view_gets_an_entity()
    {
        var models = typeof(PortalController).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Select(item => (View: item.Identifier, Model: ModelOf(item.Type))).Where(v => v.Model is not null).ToList();
        Assert.True(models.Count > 100, $"Only {models.Count} views were found.");
        Assert.Empty(models.Select(v => (v.View, Path: PathToEntity(v.Model!, []))).Where(v => v.Path is not null).Select(v => $"{v.View}: {v.Path}"));
    }

    private static Type? ModelOf(Type view)
    {
        for (var type = view.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RazorPage<>))
                return type.GenericTypeArguments[0];
        }

        return null;
    }

    // By which properties an entity can be reached, or null.
    private static string? PathToEntity(Type type, HashSet<Type> seen)
    {
        if (Entities.Contains(type) || typeof(Entity).IsAssignableFrom(type))
            return type.Name;
        if (!seen.Add(type))
            return null;
        if (type.IsArray)
            return PathToEntity(type.GetElementType()!, seen);
        foreach (var argument in type.GenericTypeArguments)
        {
            if (PathToEntity(argument, seen) is { } inside)
                return $"{type.Name}<{inside}>";
        }

        if (type.Assembly != typeof(Entity).Assembly && type.Assembly != typeof(PortalController).Assembly)
            return null;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (PathToEntity(property.PropertyType, seen) is { } path)
                return $"{type.Name}.{property.Name} → {path}";
        }

        return null;
    }
}
