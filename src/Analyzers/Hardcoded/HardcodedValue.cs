using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>A secret that an expression amounts to, and the diagnostic that shows it. Holds no raw value.</summary>
/// <param name="DiagnosticId">The diagnostic.</param>
/// <param name="Secret">The secret.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Target">What it is put into.</param>
internal sealed record HardcodedValue(string DiagnosticId, LiteralSecret Secret, Location Location, ValueTarget? Target);
