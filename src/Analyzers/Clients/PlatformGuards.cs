using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>What the questions around a piece of code say of where it runs.</summary>
/// <param name="Platform">The platform that was asked for.</param>
/// <param name="IsExcluded">Whether the code runs everywhere but there.</param>
internal readonly record struct PlatformGuard(ClientPlatform Platform, bool IsExcluded);

/// <summary>Reads questions such as <c>if (OperatingSystem.IsBrowser())</c> around a piece of code, and early returns before it.</summary>
internal static class PlatformGuards
{
    private const int MostSteps = 256;
    private const int MostStatements = 64;

    /// <summary>The nearest question around an operation; <see langword="null"/> where there is none.</summary>
    public static PlatformGuard? Around(IOperation operation)
    {
        var at = operation;
        for (var step = 0; step < MostSteps && at.Parent is { } parent; step++, at = parent)
        {
            switch (parent)
            {
                case IConditionalOperation conditional when at != conditional.Condition && Asked(conditional.Condition) is { } asked:
                    return at == conditional.WhenTrue ? asked : asked with { IsExcluded = !asked.IsExcluded };
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when at == both.RightOperand && Asked(both.LeftOperand) is { } left:
                    return left;
                case IBlockOperation block when EarlyExit(block, at) is { } rest:
                    return rest;
            }
        }

        return null;
    }

    // if (!OperatingSystem.IsBrowser()) return;
    private static PlatformGuard? EarlyExit(IBlockOperation block, IOperation statement)
    {
        var seen = 0;
        foreach (var before in block.Operations)
        {
            if (before == statement || ++seen > MostStatements)
                return null;
            if (before is IConditionalOperation { WhenFalse: null } conditional && Leaves(conditional.WhenTrue) && Asked(conditional.Condition) is { } asked)
                return asked with { IsExcluded = !asked.IsExcluded };
        }

        return null;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: { Length: > 0 } operations } => Leaves(operations[operations.Length - 1]),
        _ => false,
    };

    private static PlatformGuard? Asked(IOperation condition)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Asked(parenthesized.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Asked(not.Operand) is { } asked ? asked with { IsExcluded = !asked.IsExcluded } : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return Asked(both.LeftOperand) ?? Asked(both.RightOperand);
            case IInvocationOperation call:
                var platform = PlatformOf(call);
                return platform == ClientPlatform.None ? null : new PlatformGuard(platform, IsExcluded: false);
            default:
                return null;
        }
    }

    private static ClientPlatform PlatformOf(IInvocationOperation call) => (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
    {
        ("OperatingSystem", "IsBrowser") => ClientPlatform.Browser,
        ("OperatingSystem", "IsAndroid" or "IsIOS" or "IsMacCatalyst" or "IsTvOS" or "IsAndroidVersionAtLeast" or "IsIOSVersionAtLeast") => ClientPlatform.Device,
        ("OperatingSystem", "IsOSPlatform") when call.Arguments.Length == 1 && call.Arguments[0].Value.ConstantValue.Value is string name => ClientProject.PlatformOf(name),
        ("RuntimeInformation", "IsOSPlatform") when call.Arguments.Length == 1 && call.Arguments[0].Value is IInvocationOperation { Arguments: { Length: 1 } created } =>
            ClientProject.PlatformOf(created[0].Value.ConstantValue.Value as string),
        _ => ClientPlatform.None,
    };
}
