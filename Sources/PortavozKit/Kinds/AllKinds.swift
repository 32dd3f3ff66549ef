/// Every kind of content, in the order in which they are asked for a file.
package let allKinds: [Kind] = [
    .post, .guestExpert, .guestContribution, .guestDossier, .person, .guideline, .course, .courseResults,
    .lesson, .staticPage, .readerComment,
]

package let kindsByName: [KindName: Kind] = Dictionary(uniqueKeysWithValues: allKinds.map { ($0.name, $0) })
