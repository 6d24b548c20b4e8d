using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>What the ways share that put the read of a setting in the place of a literal.</summary>
internal abstract class SettingRewriting : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Configuration;

    /// <inheritdoc/>
    public override string? StandsInFor => FixKeys.KeyStore;

    /// <inheritdoc/>
    public sealed override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        if (SecretLiteral.Find(target, model, cancellationToken) is not { } secret || !SecretPosition.MayCall(secret, target.Diagnostic.Id, cancellationToken))
            return null;
        return await ApplyAsync(secret, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public sealed override string TitleOf(FixTarget target)
    {
        // It was looked at before it is told.
        return target.Document.TryGetSemanticModel(out var model) && model is not null && SecretLiteral.Find(target, model, CancellationToken.None) is { } secret ? TitleOf(secret) : "Read the value from a setting";
    }

    /// <summary>What the editor shows.</summary>
    /// <param name="secret">The literal.</param>
    protected abstract string TitleOf(SecretLiteral secret);

    /// <summary>Puts the read in the literal's place.</summary>
    /// <param name="secret">The literal, where a call may stand.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected abstract Task<Solution?> ApplyAsync(SecretLiteral secret, CancellationToken cancellationToken);
}
