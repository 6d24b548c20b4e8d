using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>The value becomes an environment variable, where there is no configuration.</summary>
internal sealed class EnvironmentRewriting : SettingRewriting
{
    /// <inheritdoc/>
    protected override string TitleOf(SecretLiteral secret) => $"Read the value from the environment variable '{secret.Setting.EnvironmentVariable}'";

    /// <inheritdoc/>
    protected override async Task<Solution?> ApplyAsync(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (await ConstantDeclaration.OpenAsync(secret, isStatic: true, cancellationToken).ConfigureAwait(false) is not { } place
            || await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || secret.WithValue(SettingRead.FromEnvironment(secret.Setting)) is not { } value)
        {
            return null;
        }

        return place.Document.WithSyntaxRoot(root.ReplaceNode(place.Expression, value.WithTriviaFrom(place.Expression))).Project.Solution;
    }
}
