using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>Reads texts, amounts and days as people write them.</summary>
public sealed class HumanBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var t when t == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password) => new TextBinder(context.Metadata.DataTypeName == nameof(DataType.MultilineText)),
        var t when t == typeof(decimal) => new AmountBinder(),
        var t when t == typeof(DateOnly) => new DayBinder(),
        var t when t == typeof(DateTime) => new TimeOfDayBinder(),
        _ => null,
    };
}

/// <summary>
/// Text without what nobody types on purpose: control characters (a database refuses NUL), marks that turn the writing
/// direction and so disguise names, halves of surrogate pairs, white space at the ends. Letters are composed (NFC), so that
/// what looks the same is the same. Only texts of several lines (<see cref="DataType.MultilineText"/>) keep their line
/// breaks: elsewhere they would begin a paragraph of their own in a mail. Nothing left is null.
/// </summary>
/// <param name="lines">Whether line breaks are kept.</param>
public sealed class TextBinder(bool lines) : IModelBinder
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var text = Clean(value.FirstValue);
        bindingContext.Result = ModelBindingResult.Success(lines || text is null ? text : OneLine(text));
        return Task.CompletedTask;
    }

    /// <summary>The text without what nobody types on purpose; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var turnsDirection = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
            // Code points that are no characters and never will be; normalising throws at them.
            var isNone = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            if (rune.Value is '\n' or '\t' || !(turnsDirection || isNone || Rune.IsControl(rune) || rune == Rune.ReplacementChar))
                result.Append(rune.ToString());
        }

        var clean = result.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.EnumerateRunes().All(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.Format || Rune.IsWhiteSpace(r)) ? null : clean;
    }

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\t') ? string.Join(' ', text.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}

/// <summary>What people write in one line and the portal reads as something else than text: nothing written is null, and what cannot be read is said at its field.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
public abstract class HumanBinder<T> : IModelBinder
    where T : struct
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (TextBinder.Clean(value.FirstValue) is not { } text)
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (Read(text) is { } read)
            bindingContext.Result = ModelBindingResult.Success(read);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Refusal(text, bindingContext.ModelMetadata.ModelBindingMessageProvider));
        return Task.CompletedTask;
    }

    /// <summary>Reads it; null when it cannot be read.</summary>
    protected abstract T? Read(string text);

    /// <summary>What is said of a text that cannot be read.</summary>
    protected virtual string Refusal(string text, ModelBindingMessageProvider messages) => messages.AttemptedValueIsInvalidAccessor(text, "");
}

/// <summary>Amounts such as 5,000, ￥5000, 5000元, ５０００.</summary>
public sealed class AmountBinder : HumanBinder<decimal>
{
    /// <summary>Reads an amount as people write it.</summary>
    public static bool TryParse(string text, out decimal amount)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim('¥', '元').Replace("CNY", "", StringComparison.OrdinalIgnoreCase);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    /// <inheritdoc/>
    protected override decimal? Read(string text) => TryParse(text, out var amount) ? amount : null;

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingMessageProvider messages) => messages.ValueMustBeANumberAccessor("");
}

/// <summary>Days such as 2026-10-08, 2026/10/8, 2026年10月8日.</summary>
public sealed class DayBinder : HumanBinder<DateOnly>
{
    /// <inheritdoc/>
    protected override DateOnly? Read(string text) => ChineseDates.TryParse(text, out var day) && HumanDays.IsOne(day) ? day : null;
}

/// <summary>Moments on the department's clocks, as a browser's field sends them: 2026-10-08T19:00.</summary>
public sealed class TimeOfDayBinder : HumanBinder<DateTime>
{
    /// <inheritdoc/>
    protected override DateTime? Read(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment) && HumanDays.IsOne(DateOnly.FromDateTime(moment))
            ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified)
            : null;
}

/// <summary>Days that a student union can mean: others are slips of the finger, and near the ends of the calendar no time zone can be reckoned.</summary>
public static class HumanDays
{
    /// <summary>Whether it lies in the years 1900 to 2200.</summary>
    public static bool IsOne(DateOnly day) => day.Year is >= 1900 and <= 2200;
}

/// <summary>CNY: 0 to 9,999,999,999.99 with at most two decimals, whatever may be stored.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MoneyAttribute : ValidationAttribute
{
    /// <summary>A check that says what it wants; said as an own message, since a default one gives way to that of the portal.</summary>
    public MoneyAttribute() => ErrorMessage = "Enter an amount in yuan of at least 0, with at most two decimals.";

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not decimal amount || (amount is >= 0 and <= 9_999_999_999.99m && decimal.Round(amount, 2) == amount);
}
