using ApiXGuard.CodeFixes.Dependencies;
using ApiXGuard.CodeFixes.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>The value becomes a setting, read from the configuration that is in scope or can be injected.</summary>
internal sealed class ConfigurationRewriting : SettingRewriting
{
    /// <inheritdoc/>
    protected override string TitleOf(SecretLiteral secret) =>
        $"Read the value from the setting '{FallbackRead.KeyOf(secret, CancellationToken.None) ?? secret.Setting.ConfigurationKey}'";

    /// <inheritdoc/>
    protected override async Task<Solution?> ApplyAsync(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (FallbackRead.Replace(secret, cancellationToken) is { } replaced)
            return replaced;
        if (!Dependency.Configuration.ResolvesIn(secret.Model.Compilation)
            || await ConstantDeclaration.OpenAsync(secret, isStatic: false, cancellationToken).ConfigureAwait(false) is not { } place)
        {
            return null;
        }

        if (await OptionsRead.TryAsync(place, secret.Setting, cancellationToken).ConfigureAwait(false) is { } options)
            return await ReplaceAsync(secret, options.Place.Document, options.Place.Expression, options.Expression, mayBeEmpty: true, cancellationToken).ConfigureAwait(false);
        if (await DependencyInjector.TryGiveAsync(place.Document, place.Expression, Dependency.Configuration, cancellationToken).ConfigureAwait(false) is not { } use)
            return null;
        var model = await use.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var read = SettingRead.FromConfiguration(use.Expression, secret.Setting, model is not null && HasConnectionStrings(model, use.Place.SpanStart));
        return await ReplaceAsync(secret, use.Document, use.Place, read, AppSettings.IsThere(use.Document.Project), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Solution?> ReplaceAsync(SecretLiteral secret, Document document, SyntaxNode place, ExpressionSyntax read, bool mayBeEmpty, CancellationToken cancellationToken)
    {
        var key = secret.Setting.ConfigurationKey;
        var proven = mayBeEmpty && FreeName.At(place, secret.Setting.Name) is { } variable ? SettingRead.OrThrowIfEmpty(read, key, variable) : SettingRead.OrThrow(read, key);
        if (secret.WithValue(proven) is not { } value || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;
        var solution = document.WithSyntaxRoot(root.ReplaceNode(place, value.WithTriviaFrom(place))).Project.Solution;
        return await AppSettings.AddAsync(solution, document.Project.Id, key, cancellationToken).ConfigureAwait(false);
    }

    // An extension: its namespace has to be imported.
    private static bool HasConnectionStrings(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(Dependency.Configuration.MetadataName) is { } type
        && model.LookupSymbols(position, type, "GetConnectionString", includeReducedExtensionMethods: true).OfType<IMethodSymbol>().Any();
}
