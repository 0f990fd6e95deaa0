using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>Chinese first, English as well: views, validation, model binding, Identity.</summary>
public static class LocalizationSetup
{
    /// <summary>Registers texts and the choice of language: the person's cookie, else the browser, else Chinese.</summary>
    public static IServiceCollection AddOutreachLocalization(this IServiceCollection services)
    {
        services.AddSingleton<ResourceStringLocalizer>();
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<ResourceStringLocalizer>());
        services.AddSingleton<IStringLocalizerFactory>(s => s.GetRequiredService<ResourceStringLocalizer>());
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, ModelBindingMessages>();
        services.AddSingleton<IValidationAttributeAdapterProvider, ValidationMessageLocalizer>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // The runtime's own instances, which cannot change: of any other each request would get a copy, which makes its
            // formats of numbers and days anew.
            CultureInfo[] cultures = [.. ResourceStringLocalizer.Languages.Select(CultureInfo.GetCultureInfo)];
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = cultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = LanguageCookie },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        return services;
    }

    public const string LanguageCookie = "language";

    public static void SetLanguage(this HttpResponse response, string language) => response.Cookies.Append(
        LanguageCookie,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps });
}

/// <summary>Puts the message of an attribute of our own into the person's language; MVC does so for its own attributes alone.</summary>
public sealed class ValidationMessageLocalizer : ValidationAttributeAdapterProvider, IValidationAttributeAdapterProvider
{
    IAttributeAdapter? IValidationAttributeAdapterProvider.GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        GetAttributeAdapter(attribute, stringLocalizer) ?? (attribute.ErrorMessage is null ? null : new Adapter(attribute, stringLocalizer));

    private sealed class Adapter(ValidationAttribute attribute, IStringLocalizer? texts) : AttributeAdapterBase<ValidationAttribute>(attribute, texts)
    {
        public override void AddValidation(ClientModelValidationContext context)
        {
            // Validation is the server's.
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}

public sealed class ModelBindingMessages(IStringLocalizer texts) : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    /// <summary>Comes last, since it works on the attributes that MVC's own providers have found.</summary>
    public void PostConfigure(string? name, MvcOptions options)
    {
        var m = options.ModelBindingMessageProvider;
        m.SetAttemptedValueIsInvalidAccessor((value, _) => texts["“{0}” cannot be used here.", value]);
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}” cannot be used here.", value]);
        m.SetUnknownValueIsInvalidAccessor(_ => texts["This value cannot be used here."]);
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["This value cannot be used here."]);
        m.SetValueIsInvalidAccessor(value => texts["“{0}” cannot be used here.", value]);
        m.SetValueMustBeANumberAccessor(_ => texts["Enter a number."]);
        m.SetNonPropertyValueMustBeANumberAccessor(() => texts["Enter a number."]);
        m.SetValueMustNotBeNullAccessor(_ => texts["Fill this in."]);
        m.SetMissingBindRequiredValueAccessor(_ => texts["Fill this in."]);
        m.SetMissingKeyOrValueAccessor(() => texts["Fill this in."]);
        m.SetMissingRequestBodyRequiredValueAccessor(() => texts["Fill this in."]);
        options.ModelMetadataDetailsProviders.Add(this);
    }

    /// <inheritdoc/>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null)
                continue;
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => "Fill this in.",
                StringLengthAttribute { MinimumLength: > 0 } => "Use {2} to {1} characters.",
                StringLengthAttribute => "Use at most {1} characters.",
                MaxLengthAttribute when context.Key.ModelType != typeof(string) => "Choose at most {1}.",
                MaxLengthAttribute => "Use at most {1} characters.",
                RangeAttribute => "Enter a number from {1} to {2}.",
                RegularExpressionAttribute => "This does not have the expected form.",
                _ => null,
            };
        }
    }
}

public sealed class LocalizedIdentityErrorDescriber(IStringLocalizer texts) : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Something went wrong. Try again.");

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "The account was changed meanwhile. Try again.");

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "The password is not right.");

    /// <inheritdoc/>
    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "This link has expired or was used already.");

    /// <inheritdoc/>
    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "This recovery code is not right or was used already.");

    /// <inheritdoc/>
    public override IdentityError LoginAlreadyAssociated() => DefaultError();

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    /// <inheritdoc/>
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "This is not an e-mail address.");

    /// <inheritdoc/>
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "There is an account with this e-mail address already.");

    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), "Use at least {0} characters.", length);

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), "Use at least {0} different characters.", uniqueChars);

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "Add a sign such as ! or #.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Add a digit.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Add a small letter.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Add a capital letter.");

    private IdentityError Say(string code, string text, params object[] arguments) => new() { Code = code, Description = texts[text, arguments] };
}
