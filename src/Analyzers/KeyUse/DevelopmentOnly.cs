using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Tells code that runs on a developer's machine only: behind <c>IsDevelopment()</c> or <c>#if DEBUG</c>.</summary>
internal static class DevelopmentOnly
{
    private const int MostSteps = 256;

    /// <summary>Whether an operation runs in development only.</summary>
    public static bool Is(IOperation operation) => IsAsked(operation) || DebugRegions.Hold(operation.Syntax);

    private static bool IsAsked(IOperation operation)
    {
        var at = operation;
        for (var step = 0; step < MostSteps && at.Parent is { } parent; step++, at = parent)
        {
            if (parent is IConditionalOperation conditional && at == conditional.WhenTrue && Asks(conditional.Condition))
                return true;
            if (parent is IConditionalOperation { Condition: IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not } negated && at == negated.WhenFalse && Asks(not.Operand))
                return true;
            if (parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both && at == both.RightOperand && Asks(both.LeftOperand))
                return true;
        }

        return false;
    }

    private static bool Asks(IOperation condition) => condition switch
    {
        IParenthesizedOperation parenthesized => Asks(parenthesized.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Asks(both.LeftOperand) || Asks(both.RightOperand),
        IInvocationOperation { TargetMethod.Name: "IsDevelopment" } => true,
        IInvocationOperation { TargetMethod.Name: "IsEnvironment", Arguments: { Length: > 0 } arguments } => arguments[arguments.Length - 1].Value.ConstantValue.Value is "Development" or "Local" or "Dev" or "Debug",
        ILocalReferenceOperation local => SpeaksOfDevelopment(local.Local.Name),
        IParameterReferenceOperation parameter => SpeaksOfDevelopment(parameter.Parameter.Name),
        IFieldReferenceOperation field => SpeaksOfDevelopment(field.Field.Name),
        IPropertyReferenceOperation property => SpeaksOfDevelopment(property.Property.Name) || (property.Property is { Name: "IsAttached", ContainingType.Name: "Debugger" }),
        _ => false,
    };

    private static bool SpeaksOfDevelopment(string name) => name.TrimStart('_') is "isDevelopment" or "IsDevelopment" or "isDev" or "IsDev" or "isDebug" or "IsDebug";
}
