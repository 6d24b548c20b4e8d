using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>An expression that is put into a sink.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Value">What is put into it.</param>
/// <param name="Name">What the entry is called: a header, a query parameter, a scheme; <see langword="null"/> where the sink has no such thing.</param>
internal readonly record struct SinkUse(SecretSink Sink, IOperation Value, string? Name);
