using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Symbols;

/// <summary>Tells projects of tests by what they refer to, where their properties do not say.</summary>
internal static class TestProject
{
    private static readonly string[] Assemblies =
        ["xunit.core", "xunit.v3.core", "xunit.assert", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];

    /// <summary>Whether a compilation refers to a test framework.</summary>
    public static bool References(Compilation compilation)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (Array.IndexOf(Assemblies, reference.Name) >= 0)
                return true;
        }

        return false;
    }
}
