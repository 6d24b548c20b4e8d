using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Tells streams and writers that write to a file from those that write elsewhere. Immutable and thread-safe.</summary>
/// <param name="types">The compilation's types.</param>
internal sealed class FileWriters(TypeCache types)
{
    private const int MostSteps = 6;

    private readonly INamedTypeSymbol? _writer = types.Find("System.IO.TextWriter");
    private readonly INamedTypeSymbol? _stream = types.Find("System.IO.Stream");
    private readonly INamedTypeSymbol? _file = types.Find("System.IO.File");
    private readonly INamedTypeSymbol? _fileInfo = types.Find("System.IO.FileInfo");
    private readonly INamedTypeSymbol? _fileStream = types.Find("System.IO.FileStream");
    private readonly INamedTypeSymbol? _streamWriter = types.Find("System.IO.StreamWriter");

    /// <summary>What a call writes to a file; none where it does something else.</summary>
    public IReadOnlyList<IOperation> WrittenBy(IInvocationOperation call) =>
        call.TargetMethod.Name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" && call.Arguments.Length > 0 && call.Instance is { } instance
            && (instance.Type.IsOrInherits(_writer) || instance.Type.IsOrInherits(_stream)) && IsFile(Containers.ReceiverOf(call), MostSteps)
            ? [.. call.Arguments.Select(argument => argument.Value)]
            : [];

    private bool IsFile(IOperation? writer, int steps)
    {
        while (writer is IConversionOperation conversion)
            writer = conversion.Operand;
        if (writer is null || steps == 0)
            return false;
        switch (writer)
        {
            case ILocalReferenceOperation local:
                return local.Type.IsOrInherits(_fileStream) || IsFile(LocalWrites.In(local).Only(local.Local), steps - 1);
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } creation when creation.Type.IsOrInherits(_streamWriter):
                return arguments[0].Value.Type?.SpecialType == SpecialType.System_String || IsFile(arguments[0].Value, steps - 1);
            case IInvocationOperation opening:
                return Is(opening.TargetMethod.ContainingType, _file) || Is(opening.TargetMethod.ContainingType, _fileInfo);
            default:
                return writer.Type.IsOrInherits(_fileStream);
        }
    }

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(type, other);
}
