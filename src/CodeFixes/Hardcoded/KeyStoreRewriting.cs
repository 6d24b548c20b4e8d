using ApiXGuard.CodeFixes.Dependencies;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.Registrations;
using ApiXGuard.CodeFixes.Settings;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// The key comes from a key store at each use: the store is injected, the code around becomes async, and the program registers the store.
/// Where one of these cannot be had, or the secret is none that a key store holds, this way is not offered.
/// </summary>
internal sealed class KeyStoreRewriting : SettingRewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.KeyStore;

    /// <inheritdoc/>
    public override string? StandsInFor => null;

    /// <inheritdoc/>
    protected override string TitleOf(SecretLiteral secret) => $"Get the key from the key store of '{secret.Setting.Section}'";

    /// <inheritdoc/>
    protected override async Task<Solution?> ApplyAsync(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (secret.Setting.Role == KeyRole.None
            || !Dependency.KeyStore(secret.Setting).ResolvesIn(secret.Model.Compilation)
            || FallbackRead.KeyOf(secret, cancellationToken) is not null
            || KeyStoreCode.Holds(secret.Model, secret.Expression, cancellationToken))
        {
            return null;
        }

        var solution = KeyDeclaration.Of(secret, cancellationToken) is { } declaration
            ? await declaration.InlineAsync(cancellationToken).ConfigureAwait(false)
            : await InPlaceAsync(secret, cancellationToken).ConfigureAwait(false);
        var project = secret.Document.Project.Id;
        if (solution is not null)
            solution = await KeyStoreRegistration.EnsureAsync(solution, solution.GetProject(project)!, secret.Setting, cancellationToken).ConfigureAwait(false);
        return solution is null ? null : await AppSettings.AddAsync(solution, project, secret.Setting.ConfigurationKey, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Solution?> InPlaceAsync(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (await ConstantDeclaration.OpenAsync(secret, isStatic: false, cancellationToken).ConfigureAwait(false) is not { } place)
            return null;
        var read = await KeyRead.InsertAsync(place.Document, place.Expression, secret.Setting, (value, _) => secret.WithValue(value), cancellationToken).ConfigureAwait(false);
        return read?.Project.Solution;
    }
}
