using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.Packages.Tests.PublicApi;

/// <summary>What an assembly shows to others, as text in the manner of C#: sorted, one member per line.</summary>
internal static class PublicSurface
{
    private const SymbolDisplayMiscellaneousOptions Names =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: Names);

    private static readonly SymbolDisplayFormat DeclarationFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: Names);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: Names);

    /// <summary>Attributes that change how callers compile.</summary>
    private static readonly HashSet<string> TellingAttributes =
        ["FlagsAttribute", "ObsoleteAttribute", "EditorBrowsableAttribute", "ExperimentalAttribute", "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute"];

    /// <summary>Writes the surface of an assembly file. What it refers to is looked for among the assemblies these tests run with.</summary>
    public static string Of(string assemblyPath)
    {
        var name = Path.GetFileName(assemblyPath);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != name)
            .Select(path => MetadataReference.CreateFromFile(path));
        var reference = MetadataReference.CreateFromFile(assemblyPath);
        var compilation = CSharpCompilation.Create("Reader", references: [.. platform, reference],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var text = new StringBuilder();
        foreach (var space in NamespacesOf(assembly.GlobalNamespace).OrderBy(space => space.ToDisplayString(), StringComparer.Ordinal))
        {
            var types = space.GetTypeMembers().Where(IsVisible).OrderBy(KeyOf, StringComparer.Ordinal).ToList();
            if (types.Count == 0)
                continue;
            text.Append("namespace ").Append(space.ToDisplayString()).Append("\n{\n");
            foreach (var type in types)
                Write(type, text, "    ");
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void Write(INamedTypeSymbol type, StringBuilder text, string indent)
    {
        WriteAttributes(type, text, indent);
        if (type.TypeKind == TypeKind.Delegate)
        {
            text.Append(indent).Append(AccessOf(type)).Append("delegate ").Append(type.DelegateInvokeMethod!.ReturnType.ToDisplayString(TypeFormat))
                .Append(' ').Append(type.ToDisplayString(MemberFormat)).Append(";\n");
            return;
        }

        text.Append(indent).Append(AccessOf(type)).Append(ModifiersOf(type)).Append(type.ToDisplayString(DeclarationFormat));
        var bases = BasesOf(type).ToList();
        if (bases.Count > 0)
            text.Append(" : ").AppendJoin(", ", bases);
        text.Append('\n').Append(indent).Append("{\n");
        var members = type.GetMembers().Where(IsVisible).Where(member => IsMember(member, type));
        var inner = indent + "    ";
        // The values of an enumeration stay in their order, which says more than their names.
        var sorted = type.TypeKind == TypeKind.Enum ? members : members.OrderBy(RankOf).ThenBy(KeyOf, StringComparer.Ordinal);
        foreach (var member in sorted)
        {
            if (member is INamedTypeSymbol nested)
            {
                Write(nested, text, inner);
                continue;
            }

            WriteAttributes(member, text, inner);
            text.Append(inner).Append(type.TypeKind == TypeKind.Enum ? $"{member.Name} = {((IFieldSymbol)member).ConstantValue}," : LineOf(member)).Append('\n');
        }

        text.Append(indent).Append("}\n");
    }

    private static void WriteAttributes(ISymbol symbol, StringBuilder text, string indent)
    {
        foreach (var attribute in symbol.GetAttributes().Where(attribute => TellingAttributes.Contains(attribute.AttributeClass!.Name)))
            text.Append(indent).Append('[').Append(attribute.ToString()).Append("]\n");
    }

    private static string LineOf(ISymbol member)
    {
        var line = member.ToDisplayString(MemberFormat);
        if (member is IPropertySymbol { IsRequired: true } && !line.Contains("required ", StringComparison.Ordinal))
            line = line.Insert(line.IndexOf(' ') + 1, "required ");
        return line.EndsWith('}') ? line : line + ";";
    }

    private static string AccessOf(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ";

    private static string ModifiersOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not TypeKind.Class } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => "",
    };

    private static IEnumerable<string> BasesOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            if (type.EnumUnderlyingType!.SpecialType != SpecialType.System_Int32)
                yield return type.EnumUnderlyingType.ToDisplayString(TypeFormat);
            yield break;
        }

        if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } ancestor })
            yield return ancestor.ToDisplayString(TypeFormat);
        foreach (var name in type.Interfaces.Where(IsVisible).Select(each => each.ToDisplayString(TypeFormat)).Order(StringComparer.Ordinal))
            yield return name;
    }

    private static bool IsMember(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IMethodSymbol when type.TypeKind == TypeKind.Enum => false,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.StaticConstructor } => false,
        // A structure can always be made without arguments; what a record writes for itself follows from its being one.
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } when type.TypeKind == TypeKind.Struct => false,
        IMethodSymbol method => method.Name == "Deconstruct" || !IsCompilerGenerated(method),
        IPropertySymbol { Name: "EqualityContract" } => false,
        _ => true,
    };

    private static bool IsCompilerGenerated(ISymbol symbol) =>
        symbol.Name.StartsWith('<') || symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || symbol is not INamedTypeSymbol || IsVisible(symbol.ContainingType))
        && (symbol.DeclaredAccessibility == Accessibility.Public || symbol.ContainingType is { IsSealed: false } or null);

    private static int RankOf(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        INamedTypeSymbol => 5,
        _ => 4,
    };

    private static string KeyOf(ISymbol symbol) => symbol.Name + " " + symbol.ToDisplayString(MemberFormat);

    private static IEnumerable<INamespaceSymbol> NamespacesOf(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(NamespacesOf).Prepend(space);
}
