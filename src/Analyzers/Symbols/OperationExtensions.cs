using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Symbols;

/// <summary>Steps through what says nothing of a value.</summary>
internal static class OperationExtensions
{
    /// <summary>What is converted, whether written or not.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}
