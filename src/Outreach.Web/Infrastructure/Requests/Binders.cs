using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Text;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Requests;

public sealed class LenientModelBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var t when t == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password) => new StringModelBinder(context.Metadata.DataTypeName == nameof(DataType.MultilineText)),
        var t when t == typeof(decimal) => new MoneyModelBinder(),
        var t when t == typeof(int) && context.Metadata.IsNullableValueType => new NumberModelBinder(),
        var t when t == typeof(DateOnly) => new DateOnlyModelBinder(),
        var t when t == typeof(TimeOnly) => new TimeModelBinder(),
        var t when t == typeof(DateTime) => new MomentModelBinder(),
        { IsEnum: true } t => (IModelBinder)Activator.CreateInstance(typeof(EnumModelBinder<>).MakeGenericType(t))!,
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
public sealed class StringModelBinder(bool lines) : IModelBinder
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var text = TypedText.Clean(value.FirstValue);
        bindingContext.Result = ModelBindingResult.Success(lines || text is null ? text : OneLine(text));
        return Task.CompletedTask;
    }

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\t') ? string.Join(' ', text.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}

/// <summary>What people write in one line and the portal reads as something else than text: nothing written is null, and what cannot be read is said at its field.</summary>
public abstract class LenientModelBinder<T> : IModelBinder
    where T : struct
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (TypedText.Clean(value.FirstValue) is not { } text)
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
        }
        else if (Read(text, bindingContext) is { } read)
            bindingContext.Result = ModelBindingResult.Success(read);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Refusal(text, bindingContext));
        return Task.CompletedTask;
    }

    /// <summary>Reads it; null when it cannot be read.</summary>
    protected abstract T? Read(string text, ModelBindingContext context);

    /// <summary>What is said of a text that cannot be read.</summary>
    protected virtual string Refusal(string text, ModelBindingContext context) => context.ModelMetadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(text, "");
}

/// <summary>Amounts such as 5,000, ￥5000, 5000元整, ５０００, 1.2万, 伍仟元.</summary>
public sealed partial class MoneyModelBinder : LenientModelBinder<decimal>
{
    /// <inheritdoc/>
    protected override decimal? Read(string text, ModelBindingContext context)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);
        // 1,2 is neither 12 nor 1.2: a comma stands before three digits, as 5,000, or four, as 1,0000.
        if (!Grouped().IsMatch(new string([.. plain.Where(c => char.IsAsciiDigit(c) || c is ',' or '.' or '+' or '-')])))
            return null;
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : LooseAmounts.ReadExact(plain);
    }

    [GeneratedRegex(@"^[^,]*$|^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$|^[+-]?[0-9]{1,4}(,[0-9]{4})+(\.[0-9]*)?$")]
    private static partial Regex Grouped();

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingContext context) => context.ModelMetadata.ModelBindingMessageProvider.ValueMustBeANumberAccessor("");
}

/// <summary>Whole numbers that may be left out, such as minutes; ２０ is one as well.</summary>
public sealed class NumberModelBinder : LenientModelBinder<int>
{
    /// <inheritdoc/>
    protected override int? Read(string text, ModelBindingContext context) => int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingContext context) =>
        text.Any(char.IsDigit) ? base.Refusal(text, context) : context.ModelMetadata.ModelBindingMessageProvider.ValueMustBeANumberAccessor("");
}

/// <summary>Days such as 2026-10-08, 2026/10/8, 2026.10.8, 2026年10月8日, 10/8, 明天, 下周三.</summary>
public sealed class DateOnlyModelBinder : LenientModelBinder<DateOnly>
{
    /// <inheritdoc/>
    protected override DateOnly? Read(string text, ModelBindingContext context) => LooseDates.ReadTyped(text, Today(context)) is { } day && HumanDays.IsOne(day) ? day : null;

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>()
        ["“{0}” cannot be read as a day. Write it as {1}, or as “tomorrow”.", text, Today(context).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    internal static DateOnly Today(ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<DepartmentTime>().Today;
}

/// <summary>Times of day such as 14:00, 14：00, 下午2点半, 2pm.</summary>
public sealed class TimeModelBinder : LenientModelBinder<TimeOnly>
{
    /// <inheritdoc/>
    protected override TimeOnly? Read(string text, ModelBindingContext context) => LooseDates.ReadTypedTime(text);

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>()["“{0}” is no time of day. Write it as 14:00 or 2 pm.", text];
}

/// <summary>Moments on the department's clocks: 2026-10-08T19:00, 2026年10月8日 19:00, 10/8 晚上7点.</summary>
public sealed class MomentModelBinder : LenientModelBinder<DateTime>
{
    /// <inheritdoc/>
    protected override DateTime? Read(string text, ModelBindingContext context) =>
        (LooseDates.ReadTypedMoment(text, DateOnlyModelBinder.Today(context)) ?? AsShown(text)) is { } moment && HumanDays.IsOne(DateOnly.FromDateTime(moment)) ? moment : null;

    /// <inheritdoc/>
    protected override string Refusal(string text, ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>()
        ["“{0}” cannot be read as a day with a time. Write it as {1} 19:00.", text, DateOnlyModelBinder.Today(context).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    // As a hidden field of a form holds it.
    private static DateTime? AsShown(string text) =>
        text.Contains(':', StringComparison.Ordinal) && DateTime.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out var moment) ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified) : null;
}

/// <summary>
/// One of the members that an enum defines, by its name or number. The framework's own binder takes several at once, such as
/// <c>1,2</c>, for the member whose number they make together.
/// </summary>
public sealed class EnumModelBinder<T> : LenientModelBinder<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    protected override T? Read(string text, ModelBindingContext context) => !text.Contains(',', StringComparison.Ordinal) && Enum.TryParse<T>(text, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;
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
