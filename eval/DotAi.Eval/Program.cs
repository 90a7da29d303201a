using System.CommandLine;
using DotAi.Eval.Coverage;
using DotAi.Eval.Retrieval;

var root = new RootCommand("Measures the quality of DotAi's answers against cases with known answers.") { RetrievalCommand.Create(), CoverageCommand.Create() };
return await root.Parse(args).InvokeAsync();
