using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>A setting by which logging records secrets.</summary>
/// <param name="Place">What a diagnostic points at.</param>
/// <param name="What">The setting, as a message begins with it.</param>
/// <param name="Secrets">What it records.</param>
/// <param name="Remedy">What to do, without a full stop.</param>
/// <param name="IsFineInDevelopment">Whether a check for the development environment makes it harmless.</param>
internal sealed record RecordedSecret(SyntaxNode Place, string What, string Secrets, string Remedy, bool IsFineInDevelopment = true);
